import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright';
import { launchChromium } from './chromium.ts';
import { ask } from './pages.ts';
import { errors, folder, freshSite, startPublishing } from './publishing-site.ts';
import { freePort, type RunningSite } from './site.ts';
import { ensureStudio } from './studio-site.ts';

// The login with GitHub: the real site and browser, and a server that answers as GitHub documents it.

const TOKEN = 'gho_tokenYangTidakBolehTercatat';
const APP = { STUDIO_REPO: 'ibu/situs', STUDIO_CLIENT_ID: 'kode', STUDIO_CLIENT_SECRET: 'rahasia' };

let site: RunningSite;
let gitHub: Server;
let browser: Browser;
let server: string;
const exchanges: unknown[] = [];

before(async () => {
  ensureStudio();
  const port = await freePort();
  server = `http://127.0.0.1:${port}`;
  await freshSite();
  site = await startPublishing({ ...APP, STUDIO_SERVER: server });
  gitHub = createServer(answerAsGitHub).listen(port, '127.0.0.1');
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  gitHub.close();
  await site.stop();
});

const answerAsGitHub: Parameters<typeof createServer>[1] = async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', server);
  if (pathname === '/login/oauth/authorize') {
    const back = new URL('/api/cms/callback', site.origin);
    back.searchParams.set('code', 'sekali');
    back.searchParams.set('state', searchParams.get('state') ?? '');
    response.writeHead(302, { Location: back.href }).end();
  } else if (pathname === '/login/oauth/access_token') {
    const asked = JSON.parse(await textOf(request));
    exchanges.push(asked);
    const isKnown = asked.code === 'sekali';
    const answer = isKnown ? { access_token: TOKEN } : { error: 'bad_verification_code' };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  } else {
    response.writeHead(404).end();
  }
};

/** The state that a login begins with, as the cookie and the address carry it. */
async function begun() {
  const { status, location, headers } = await ask('/api/cms/auth?provider=github', site.origin);
  const cookie = headers.get('set-cookie') ?? '';
  return { status, cookie, address: new URL(location ?? '') };
}

const comeBack = (query: string, cookie?: string) =>
  ask(`/api/cms/callback?${query}`, site.origin, cookie ? { headers: { cookie } } : {});

test('a login leads to GitHub, with a state that only this browser has', async () => {
  const { status, cookie, address } = await begun();
  const { client_id, scope, state } = Object.fromEntries(address.searchParams);
  assert.equal(status, 302);
  assert.equal(address.origin + address.pathname, `${server}/login/oauth/authorize`);
  assert.deepEqual([client_id, scope], ['kode', 'repo']);
  assert.match(state ?? '', /^[\w-]{43}$/);
  assert.equal(cookie, `studio_state=${state}; Path=/api/cms; HttpOnly; SameSite=Lax; Max-Age=600`);
  assert.notEqual((await begun()).address.searchParams.get('state'), state);
});

test('no answer is taken but that to a login which this browser began', async () => {
  const [{ address }, other] = [await begun(), await begun()];
  const state = address.searchParams.get('state');
  for (const [query, cookie] of [
    [`code=sekali&state=${state}`, undefined],
    [`code=sekali&state=${state}`, other.cookie],
    ['code=sekali&state=', 'studio_state='],
    ['code=sekali', 'studio_state=undefined'],
    [`state=${state}`, `studio_state=${state}`],
  ] as const) {
    const { status, text } = await comeBack(query, cookie);
    assert.equal(status, 400, query);
    assert.doesNotMatch(text, /success/);
  }
  assert.deepEqual(exchanges, []);
});

test('a code that GitHub does not know gives no access', async () => {
  const state = (await begun()).address.searchParams.get('state');
  const { status, text } = await comeBack(`code=lain&state=${state}`, `studio_state=${state}`);
  assert.equal(status, 502);
  assert.match(text, /authorization:github:error:/);
});

test('an editor logs in in a window, and the studio alone gets the token', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/admin`);
  // As Decap does: it opens the window, answers its first message and takes the second.
  const message = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const login = window.open('/api/cms/auth?provider=github&scope=repo');
        window.addEventListener('message', ({ data, origin }) => {
          if (origin !== location.origin) return;
          if (data === 'authorizing:github') login?.postMessage(data, origin);
          else resolve(data);
        });
      }),
  );
  const content = JSON.stringify({ token: TOKEN, provider: 'github' });
  assert.equal(message, `authorization:github:success:${content}`);
  assert.deepEqual(exchanges.at(-1), {
    client_id: 'kode',
    client_secret: 'rahasia',
    code: 'sekali',
  });
  await page.close();
});

test('what the login answers is kept by nobody and runs no script but ours', async () => {
  const state = (await begun()).address.searchParams.get('state');
  const { headers } = await comeBack(`code=sekali&state=${state}`, `studio_state=${state}`);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('referrer-policy'), 'no-referrer');
  assert.match(
    headers.get('content-security-policy') ?? '',
    /^default-src 'none'; script-src 'self';/,
  );
  assert.match(headers.get('set-cookie') ?? '', /^studio_state=; .*Max-Age=0/);
});

test('neither token nor secret was logged', () => {
  assert.ok(exchanges.length > 0);
  assert.deepEqual(errors(), []);
  const data = readFileSync(path.join(folder, 'stderr.txt'), 'utf8');
  assert.doesNotMatch(data, new RegExp(`${TOKEN}|rahasia`));
});

test('without its variables the login is not there', async () => {
  await site.stop();
  site = await startPublishing({ STUDIO_REPO: 'ibu/situs' });
  for (const address of ['/api/cms/auth', '/api/cms/callback?code=sekali&state=x']) {
    assert.equal((await ask(address, site.origin)).status, 404, address);
  }
});
