// The one port of `npm run dev`: files of the web app as they are now, everything else from the api that is well now.
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A page listens here, and loads itself again when something new is served. */
const NEWS = '/dev-news';
const LISTENER = '/dev-news.js';
const LISTENER_SCRIPT = `new EventSource('${NEWS}').addEventListener('new', () => location.reload());`;

/** @param {{ port: number, webDir: string, apiPort: () => number, reloads: boolean }} options */
export async function openFrontDoor({ port, webDir, apiPort, reloads }) {
  const listeners = new Set();
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const address = request.url.split('?')[0];
    if (reloads && address === NEWS) return listen(response, listeners);
    if (reloads && address === LISTENER)
      return response.writeHead(200, { 'content-type': TYPES['.js'] }).end(LISTENER_SCRIPT);
    const file = path.join(webDir, path.normalize(address));
    if (request.method === 'GET' && address !== '/index.html' && isFile(file)) return sendFile(response, file);
    pass(request, response, { agent, port: apiPort(), change: reloads ? addListener : null });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    tellNews: () => {
      for (const response of listeners) response.write('event: new\ndata:\n\n');
    },
    close: () => {
      for (const response of listeners) response.end();
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

function listen(response, listeners) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 500\n\n');
  listeners.add(response);
  response.once('close', () => listeners.delete(response));
}

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

function sendFile(response, file) {
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function pass(request, response, { agent, port, change }) {
  const { method, url, headers } = request;
  const onward = http.request({ agent, host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    if (change !== null && answer.headers['content-type']?.startsWith('text/html')) return change(answer, response);
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => {
    if (response.headersSent) return response.destroy();
    response.writeHead(502, { 'content-type': 'text/plain' }).end('The api does not answer; the terminal says why.');
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

async function addListener(answer, response) {
  let page = '';
  for await (const chunk of answer.setEncoding('utf8')) page += chunk;
  const { 'content-length': _length, etag: _etag, ...headers } = answer.headers;
  response.writeHead(answer.statusCode, headers);
  response.end(page.replace('</body>', `<script src="${LISTENER}" defer></script></body>`));
}
