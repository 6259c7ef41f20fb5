/** What the runner answers to, over HTTP on a unix socket or a port. */
export const sandboxRoutes = {
  execute: '/execute',
  capability: '/capability',
  health: '/health',
  /** With `?id=` of a request: how many come before it. */
  queue: '/queue',
} as const;
