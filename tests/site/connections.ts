import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A raw connection to a server; a reset is one of the ways in which it ends. */
export async function openConnection(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname).on('error', () => {});
  await once(socket, 'connect');
  return socket;
}

/** A connection that has sent these bytes. */
export async function sendBytes(origin: string, bytes: string): Promise<Socket> {
  const socket = await openConnection(origin);
  socket.write(bytes);
  return socket;
}

/** The beginning of a request for a path, with all of its headers. */
export function requestFor(path: string, ...headers: string[]): string {
  return [`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n');
}

/** Waits for the end of a connection and returns the milliseconds that it took. */
export async function untilClosed(socket: Socket, begun = Date.now()): Promise<number> {
  if (!socket.closed) await once(socket.resume(), 'close');
  return Date.now() - begun;
}
