import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {{ status: number, text: string }} InnerAnswer
 * @typedef {(method: 'GET' | 'POST', pathname: string, body?: unknown, token?: string) => Promise<InnerAnswer>} InnerRequest
 */

/**
 * Lets the process ask itself, before it listens to anyone else, by a socket that only its own user
 * can reach. Returns what sends a request and waits for the whole answer.
 * @param {import('node:http').RequestListener} handle
 * @returns {Promise<InnerRequest>}
 */
export async function listenInside(handle) {
  const socketPath = socketFile();
  const server = createServer(handle).unref();
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(socketPath, () => resolve(undefined));
  });
  return (method, pathname, body, token) =>
    new Promise((resolve, reject) => {
      const headers = {
        Host: 'localhost',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      };
      const asking = request({ socketPath, method, path: pathname, headers, agent: false });
      asking.once('error', reject).once('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      asking.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

function socketFile() {
  if (process.platform === 'win32') return `\\\\.\\pipe\\site-${process.pid}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'inside.sock');
}
