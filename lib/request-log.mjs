/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/** Longest path that is written down; a reader may send 16 kB, and a line each time. */
const MOST_CHARACTERS = 500;

/** Milliseconds that lines are gathered: to write each by itself takes longer than many an answer. */
const GATHERING_TIME = 100;

/** The site's search keeps what somebody looks for in the path; see `search/results-path.mjs`. */
const SEARCH = /^[/\\]*search(?![\w-])/i;

/**
 * Makes a listener write a line of JSON when a request is over: `time` at which it came (ISO 8601),
 * `method`, `path`, `status`, `bytes` that were sent for it, head included, `ms` until its end, and
 * `by`, which is what the listener returns: who answered. What was broken off has `aborted`, and no
 * status when it was before the head was sent. Neither queries, addresses nor headers of readers are
 * in it.
 * @param {(request: Request, response: Response) => string} answer
 * @param {import('node:stream').Writable} [output]
 * @returns {(request: Request, response: Response) => void}
 */
export function withRequestLog(answer, output = process.stdout) {
  const write = gathering(output);
  return (request, response) => {
    const { method, socket } = request;
    const path = loggedPath(request.url ?? ''); // The address changes on its way.
    const [time, begun, sent] = [new Date(), performance.now(), socket.bytesWritten];
    let by = '';
    response.once('close', () => {
      const status = response.headersSent ? response.statusCode : null;
      const bytes = socket.bytesWritten - sent;
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      const aborted = response.writableFinished ? undefined : true;
      write(`${JSON.stringify({ time, method, path, status, bytes, ms, by, aborted })}\n`);
    });
    by = answer(request, response);
  };
}

/**
 * @param {import('node:stream').Writable} output
 * @returns {(line: string) => void}
 */
function gathering(output) {
  let lines = '';
  const flush = () => {
    if (lines) output.write(lines);
    lines = '';
  };
  // Who collects the lines may go away; readers stay.
  output.on('error', () => {});
  process.once('exit', flush);
  return (line) => {
    if (!lines) setTimeout(flush, GATHERING_TIME).unref();
    lines += line;
  };
}

/** @param {string} url as it was sent */
function loggedPath(url) {
  const [path = ''] = url.split(/[?#]/, 1);
  if (!path.startsWith('/')) return '-'; // Another host's address may hold a password.
  return SEARCH.test(decoded(path)) ? '/search' : path.slice(0, MOST_CHARACTERS);
}

/** @param {string} path */
function decoded(path) {
  // Not `decodeURIComponent()`, which throws on a path that is malformed further on.
  return path.replace(/%[0-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
}
