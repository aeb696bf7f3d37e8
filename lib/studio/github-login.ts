import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { say } from '../say.ts';
import { isAmong } from '../secrets.ts';
import { site } from '../site.ts';
import { gitHubApp } from './backend.ts';

// Logs editors in with GitHub, which does not let a browser do it by itself: this server alone knows
// the secret of the app, and no more than passes the token on. It keeps and logs none.
// https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps

/** Binds GitHub's answer to the browser that asked; for as long as somebody may take to log in. */
const STATE_COOKIE = 'studio_state';
const STATE_SECONDS = 600;

const PATIENCE = 10_000;

/** For a window that GitHub leads back to and that then speaks with the studio's. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Referrer-Policy': 'no-referrer',
};

/** What Decap may do: read and write the repositories of who logs in, or public ones alone. */
const SCOPES = ['repo', 'public_repo'];

/** Leads to GitHub; 404 where the login is off. */
export function beginLogin(request: Request): Response {
  const app = gitHubApp();
  if (!app) return new Response(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get('scope');
  const state = randomBytes(32).toString('base64url');
  const address = new URL('/login/oauth/authorize', app.server);
  address.searchParams.set('client_id', app.id);
  address.searchParams.set('scope', SCOPES.find((scope) => scope === wanted) ?? 'repo');
  address.searchParams.set('state', state);
  const headers = { ...HEADERS, Location: address.href, 'Set-Cookie': cookie(state) };
  return new Response(null, { status: 302, headers });
}

/** Takes what GitHub sends back and hands the token to the studio's window; 404 where it is off. */
export async function endLogin(request: Request): Promise<Response> {
  const app = gitHubApp();
  if (!app) return new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const code = searchParams.get('code');
  if (!code || !isExpected(searchParams.get('state'), request)) {
    return answer(
      'error',
      { message: say`This login was not begun in this browser; begin it again` },
      400,
    );
  }
  const token = await exchange(app, code).catch(() => undefined);
  if (token === undefined) {
    return answer('error', { message: say`GitHub gave no access; log in again` }, 502);
  }
  return answer('success', { token, provider: 'github' }, 200);
}

function isExpected(state: string | null, request: Request): boolean {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const known = cookies.find((text) => text.startsWith(`${STATE_COOKIE}=`));
  const expected = known?.slice(STATE_COOKIE.length + 1);
  return (
    Boolean(state && expected) && isAmong(Buffer.from(`${state}`), [Buffer.from(`${expected}`)])
  );
}

const granted = z.object({ access_token: z.string().min(1) });

type App = NonNullable<ReturnType<typeof gitHubApp>>;

async function exchange({ id, secret, server }: App, code: string): Promise<string> {
  const response = await fetch(new URL('/login/oauth/access_token', server), {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ client_id: id, client_secret: secret, code }),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return granted.parse(await response.json()).access_token;
}

/** A page whose script tells the studio, in the words that Decap waits for. */
function answer(outcome: 'success' | 'error', content: object, status: number): Response {
  const message = `authorization:github:${outcome}:${JSON.stringify(content)}`;
  const html = `<!DOCTYPE html>
<html lang="en" data-message="${attribute(message)}">
<meta charset="utf-8">
<title>GitHub</title>
<script src="/admin/studio/login.mjs" type="module"></script>
</html>
`;
  const policy = "default-src 'none'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'";
  return new Response(html, {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Set-Cookie': cookie('', 0),
    },
  });
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function cookie(value: string, seconds = STATE_SECONDS): string {
  const secure = site.url.startsWith('https:') ? '; Secure' : '';
  return `${STATE_COOKIE}=${value}; Path=/api/cms; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}
