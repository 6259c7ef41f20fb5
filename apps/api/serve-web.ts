import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '@assay/platform/api';
import { examPages } from './exam-page';

/** Serves the built web app on the port of the api: one origin, one cookie, one thing to start. */
export async function serveWeb(app: NestFastifyApplication, settings: Settings) {
  await app.register(fastifyHelmet as never, helmetOptions(settings) as never);
  if (!existsSync(path.join(settings.webDir, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic as never, staticFiles(settings.webDir) as never);
  const examPage = examPages(settings.webDir);
  fastify.get('/*', (request, reply) => {
    const address = request.url.split('?')[0] as string;
    // A page of the web app has no dot in its address; a missing file must not be answered with a page.
    if (address.startsWith('/api/') || /\.\w+$/.test(address)) return reply.code(404).send();
    const exam = examPage(address);
    if (exam !== null) return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(exam);
    // Whoever was given the address of a credential may open it; nobody is to find it in a search.
    if (address.startsWith('/c/')) reply.header('x-robots-tag', 'noindex');
    return (reply as never as { sendFile(name: string, options: object): unknown }).sendFile('index.html', {
      immutable: false,
      maxAge: 0,
    });
  });
}

/** Around the page that a candidate writes: an origin of its own, its own scripts, and nothing from anywhere. */
const CANDIDATES_PAGE =
  "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; " +
  "img-src data:; font-src data:; media-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

const staticFiles = (root: string) => ({
  root,
  wildcard: false,
  index: ['index.html'],
  preCompressed: true, // the build leaves each file in compressed forms, too
  immutable: true,
  maxAge: '1y',
  setHeaders(reply: { header(name: string, value: string): unknown }, file: string) {
    if (/page-preview\.html/.test(file)) {
      reply.header('cache-control', 'max-age=86400'); // it is there when the line is gone
      reply.header('content-security-policy', CANDIDATES_PAGE);
    } else if (/\.(html|webmanifest)$|monaco\.css$/.test(file)) reply.header('cache-control', 'no-cache');
  },
});

const helmetOptions = (settings: Settings) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"], // the code editor writes styles
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      ...(settings.isSecure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: false, // status lists and identifiers are there for other sites to read
  hsts: settings.isSecure ? { maxAge: 31_536_000 } : false,
  referrerPolicy: { policy: 'same-origin' },
});
