import assert from 'node:assert/strict';
import { test } from 'node:test';
import pLimit from 'p-limit';
import { IMAGE_QUALITY, IMAGE_WIDTHS } from '../../lib/delivery.mjs';
import { origin } from '../site/pages.ts';
import { SECRET_FILES } from './hostile-site.ts';
import { MALFORMED } from './malformed.ts';
import { isLongRun, readManifest } from './manifest.ts';
import {
  isAlive,
  locationOf,
  problemsOf,
  requestFor,
  sendRaw,
  statusesOf,
} from './raw-requests.ts';
import { addToSummary } from './summary.ts';

const { requests, secret } = readManifest();
const all = isLongRun();
const limit = pLimit(4);
const picture = `w=${IMAGE_WIDTHS[0]}&q=${IMAGE_QUALITY}`;

type PathOf = (path: string) => string;

/** Places in a request that cost the server little, whatever it is asked for there. */
const CHEAP: PathOf[] = [
  (path) => `/img/${path}`,
  (path) => `/_next/image?url=${path}&${picture}`,
  (path) => `/_next/image?url=${encodeURIComponent(`/img/${path}`)}&${picture}`,
];

/** Where it answers with a whole page: in the short run each path is asked for at one of these. */
const DEAR: PathOf[] = [
  (path) => `/${path}`,
  (path) => `/posts/${path}`,
  (path) => `/tags/${path}`,
  (path) => `/_next/static/${path}`,
  (path) => `/?${path}`,
];

const TARGETS = [...SECRET_FILES, 'package.json', 'etc/passwd', '.next/BUILD_ID'];

/** The paths to ask for at a place, aimed at our own files where they name none. */
function pathsAt(place: number): string[] {
  const target = (index: number) => TARGETS[(index + place) % TARGETS.length] ?? '';
  return requests.map((string, index) => string.replaceAll('{file}', target(index)));
}

let asked = 0;
const locations = new Set<string>();

async function problemsOfRequest(bytes: string): Promise<string[]> {
  asked++;
  const answer = await limit(() => sendRaw(origin, bytes));
  const location = locationOf(answer);
  if (location) locations.add(location);
  const request = JSON.stringify(bytes.slice(0, 200));
  return problemsOf(answer, secret).map((what) => `${request}: ${what}`);
}

async function problemsAt(paths: readonly string[]): Promise<string[]> {
  return (await Promise.all(paths.map((path) => problemsOfRequest(requestFor(path))))).flat();
}

for (const [place, pathOf] of [...CHEAP, ...DEAR].entries()) {
  test(`no path reaches a file at ${pathOf('…')}`, async () => {
    const isAsked = (index: number) =>
      all || CHEAP.includes(pathOf) || index % DEAR.length === DEAR.indexOf(pathOf);
    const paths = pathsAt(place).filter((_, index) => isAsked(index));
    assert.deepEqual(await problemsAt(paths.map(pathOf)), []);
  });
}

test('nothing that a hostile path is redirected to reaches one', async () => {
  const below = [...locations].filter((location) => all || location.startsWith('/img/'));
  assert.ok(below.length > 0);
  assert.deepEqual(await problemsAt(below), []);
});

test('no malformed request breaks, delays or leads away', async () => {
  const found: string[] = [];
  for (const bytes of MALFORMED) found.push(...(await problemsOfRequest(bytes)));
  assert.deepEqual(found, []);
});

test('requests that are sent together are answered one by one', async () => {
  const paths = ['/', '/img/..%2f.env', '/_next/image?url=x', '/%2e%2e/', '/'];
  const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  assert.deepEqual(statusesOf(await sendRaw(origin, requests.join(''))), [200, 404, 404, 404, 200]);
});

test('the server lives', async () => {
  assert.ok(await isAlive(origin));
  addToSummary({ requests: asked });
});
