import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { AbsentPages } from './absent-pages.mjs';
import { passLength } from './body-length.mjs';
import { bytesOf } from './byte-limits.mjs';
import { hasDraftCookie, lightenDraft } from './draft-pages.mjs';
import { answerFromStore } from './front-door.mjs';
import { tellGone } from './gone.mjs';
import { answerImage } from './image-answer.mjs';
import { listenInside } from './inner-requests.mjs';
import { tellKeptUntil } from './kept-until.mjs';
import { readNotFoundPage } from './not-found-page.mjs';
import { createOwnPublishing } from './own-publishing.mjs';
import { pathInKeys } from './page-keys.mjs';
import { PictureVariants } from './picture-variants.mjs';
import { takeReleaseConfig } from './release-config.mjs';
import { refuse } from './request-guard.mjs';
import { withRequestLog } from './request-log.mjs';
import { resultsPath } from './search/results-path.mjs';
import { addSecurityHeaders } from './security-headers.mjs';
import { serverState } from './server-state.mjs';
import { sharedPages } from './shared-pages.mjs';

// `npm start`: the front door, then Next. PORT and HOST say where it listens.

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? '0.0.0.0';
const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const distDir = path.join(root, '.next');

/**
 * Milliseconds to finish what is under way when the server is told to stop: less than the 10 s
 * after which container hosts kill it.
 */
const DRAIN_TIME = 8_000;

// V8 lets what is garbage grow to three times what is in use before it looks for it: half a gigabyte
// for a hundred megabytes. A third more is enough.
setFlagsFromString('--heap-growing-percent=30');

// Next keeps an exception from ending the process, and a start that failed would end with 0.
process.exitCode = 1;

// React and Next decide by it when they are loaded.
Object.assign(process.env, { NODE_ENV: 'production' });
takeReleaseConfig(distDir);
const { default: next } = await import('next');

const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();
const shared = sharedPages(distDir);
const { store, renderings } = shared;
const notFoundPage = await readNotFoundPage(distDir);
const absent = new AbsentPages(distDir, notFoundPage);
const pictures = new PictureVariants(
  path.join(distDir, 'cache/pictures'),
  bytesOf('PICTURE_CACHE_MB', 500),
);

const state = serverState();
state.ready = false;
const publish = createOwnPublishing(await listenInside(handle), store);
// What changed since the build, or while the server was down, is live before anyone can ask.
await publish({ folders: 'all', start: true }).catch(() => {});
if (process.env.REDIS_URL) {
  const { joinReplicas } = await import('./replicas.mjs');
  joinReplicas(process.env.REDIS_URL, shared, distDir);
}

const listener = process.env.REQUEST_LOG === '1' ? withRequestLog(answer) : answer;
const server = createServer({ connectionsCheckingInterval: 5_000 }, listener);

// Who sends or reads too slowly gives up the place: headers in 10 s, a request in 30, and no
// connection that stands still for 60.
server.headersTimeout = 10_000;
server.requestTimeout = 30_000;
server.timeout = 60_000;

// Nothing here speaks another protocol, and Next leaves such a connection open for ever.
server.on('upgrade', (_, socket) => socket.destroy());

server.on('error', (error) => {
  process.stderr.write(`Cannot listen on ${hostname}:${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname, () => {
  process.exitCode = 0;
  state.ready = true;
  // A push of which nobody told while the server was down.
  if (process.env.PUBLISH_GIT) publish(null).catch(() => {});
  process.stdout.write(`Ready on http://localhost:${port}\n`);
});

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, drain);

/**
 * Answers a request, and returns who does.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(request, response) {
  // While draining: who asks again on a connection that is still open should ask elsewhere.
  if (!server.listening) response.setHeader('Connection', 'close');
  if (refuse(request, response)) return 'guard';
  tellKeptUntil(request, response);
  if (answerFromStore(store, request, response)) return 'store';
  addSecurityHeaders(response, request.url ?? '');
  if (answerImage(pictures, request, response)) return 'pictures';
  appendOnce(response);
  passLength(response);
  if (hasDraftCookie(request)) lightenDraft(request, response, notFoundPage);
  tellGone(state.gone, request.url ?? '', response);
  if (absent.answer(request, response)) return 'absent';
  request.url = resultsPath(request.url ?? '') ?? request.url;
  const overtaken = renderings.overtaken(pathInKeys(request.url), store.lastExpiry);
  if (overtaken) overtaken.then(() => handle(request, response));
  else handle(request, response);
  return 'next';
}

/** Takes no new connection, lets each request end, and is gone in time whatever readers do. */
function drain() {
  state.ready = false;
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), DRAIN_TIME).unref();
}

/**
 * On a page's first rendering Next appends headers that it has already set, so that a redirect
 * would carry `Location` twice. Its own wrapper of the response skips what is there; so do we.
 * @param {import('node:http').ServerResponse} response
 */
function appendOnce(response) {
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    [response.getHeader(name)].flat().includes(String(value)) ? response : append(name, value);
}
