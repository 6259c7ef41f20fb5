/** What the runner answers to, over HTTP on a unix socket or a port. */
export const sandboxRoutes = {
  execute: '/execute',
  capability: '/capability',
  health: '/health',
  /** With `?id=` of a request: how many come before it. */
  queue: '/queue',
} as const;

/** Base64 of the largest sources and a good deal of inputs. A request beyond it is refused before it is read. */
export const LARGEST_REQUEST_BYTES = 32 * 1024 * 1024;
