/** How a route tells the length of its body: Next takes `Content-Length` out of what routes answer. */
export const BODY_LENGTH = 'x-body-length';

/**
 * Sends the length that a route tells in the header that clients know: a part of a picture can be
 * asked for, and the progress of the whole be shown, only by those who know it.
 * @param {import('node:http').ServerResponse} response
 */
export function passLength(response) {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === BODY_LENGTH ? set('Content-Length', String(value)) : set(name, value);
}
