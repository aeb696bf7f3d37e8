import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** What came back for some bytes: all of it, and after how many milliseconds its last byte. */
export type RawAnswer = { text: string; milliseconds: number };

/** An answer that takes longer than this is none. */
export const PATIENCE = 2_000;

/** A server that has answered closes: it was asked to, or did not understand. If not, we do. */
const LINGER = 500;

/** A busy machine is late now and then; a request that takes long is late each time. */
const ATTEMPTS = 3;

/** Sends bytes as they are; what is not answered in time is sent again. */
export async function sendRaw(origin: string, bytes: string): Promise<RawAnswer> {
  let answer = await sendOnce(origin, bytes);
  for (let attempt = 1; attempt < ATTEMPTS && answer.milliseconds > PATIENCE; attempt++) {
    answer = await sendOnce(origin, bytes);
  }
  return answer;
}

/** Sends bytes over a connection of their own. */
function sendOnce(origin: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const begun = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let milliseconds = Number.POSITIVE_INFINITY;
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setTimeout(5 * PATIENCE, () => socket.destroy());
    socket.on('error', () => {}); // A reset is a way to say no.
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      milliseconds = performance.now() - begun;
      socket.setTimeout(LINGER);
    });
    socket.on('close', () => resolve({ text: Buffer.concat(chunks).toString(), milliseconds }));
  });
}

/** A request for a path as it stands, with all of its headers; more of them are whole lines. */
export function requestFor(path: string, method = 'GET', ...headers: string[]): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** The statuses in what came back, one for each answer. */
export function statusesOf({ text }: RawAnswer): number[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Where an answer leads; undefined where it leads nowhere. */
export function locationOf({ text }: RawAnswer): string | undefined {
  return /^location: (.*)\r$/im.exec(headOf(text))?.[1];
}

/** What no answer may be: an error of ours, late, of a private file, a way to another site. */
export function problemsOf(answer: RawAnswer, secret: string): string[] {
  const { text, milliseconds } = answer;
  const statuses = statusesOf(answer);
  const location = locationOf(answer);
  const problems: [boolean, string][] = [
    [statuses.length === 0, 'no answer'],
    [statuses.length > 1, `${statuses.length} answers`],
    [statuses.some((status) => status >= 500), `status ${statuses}`],
    [milliseconds > PATIENCE && statuses.length > 0, `${Math.round(milliseconds)} ms`],
    [text.includes(secret), 'a secret'],
    [/root:[^:\s]*:0:0:|"dependencies"|\[boot loader\]/.test(text), 'a file of the machine'],
    [location !== undefined && !/^\/(?![/\\])/.test(location), `a redirect to ${location}`],
    [/^x-injected:/im.test(headOf(text)), 'a header of the request'],
  ];
  return problems.filter(([isOne]) => isOne).map(([, what]) => what);
}

/** Whether a server is as it was. */
export async function isAlive(origin: string): Promise<boolean> {
  await setTimeout(LINGER);
  return statusesOf(await sendRaw(origin, requestFor('/api/health')))[0] === 200;
}

function headOf(text: string): string {
  return text.split('\r\n\r\n', 1)[0] ?? '';
}
