import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';

export interface RunnerCall {
  /** `unix:/path/of/socket` or `http://host:port`. */
  url: string;
  token: string | null;
  method: string;
  path: string;
  body?: string;
  signal: AbortSignal;
}

export interface RunnerAnswer {
  status: number;
  /** It says when to come again: it is well, and has too much to do. */
  isBusy: boolean;
  text: string;
}

/** One request to one runner. */
export function callRunner({ url, token, method, path, body, signal }: RunnerCall): Promise<RunnerAnswer> {
  const options: RequestOptions = {
    method,
    signal,
    agent: false, // no connection that the runner might close at the moment of its next use
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    },
  };
  return new Promise((resolve, reject) => {
    const start = url.startsWith('https:') ? httpsRequest : httpRequest;
    const request = url.startsWith('unix:')
      ? start({ ...options, socketPath: url.slice('unix:'.length), path })
      : start(new URL(path, url), options);
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject); // the runner died in the middle of its answer
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          isBusy: response.statusCode === 503 && response.headers['retry-after'] !== undefined,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    request.end(body);
  });
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
