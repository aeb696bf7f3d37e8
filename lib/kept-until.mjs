/**
 * Says on an answer until when nginx in front may keep it, as nginx itself asks: `@` and a moment. In
 * durations it counts whole seconds, so that its shortest would be up to two: `deploy/nginx.conf`.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function tellKeptUntil({ headers }, response) {
  const until = headers['x-accel-expires'];
  if (typeof until === 'string' && /^@\d{1,12}$/.test(until)) {
    response.setHeader('X-Accel-Expires', until);
  }
}
