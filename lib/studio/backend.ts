import { usable } from '../secrets.ts';

/** Where Decap reads and writes files, as its configuration has it. */
export type Backend = { name: string } & Record<string, string>;

type Environment = Record<string, string | undefined>;

/** Where these are, for who does not look after a server of his own. */
const SERVERS: Record<string, string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
  forgejo: 'https://codeberg.org',
};

/**
 * From the environment: `STUDIO_LOCAL`, the address of a decap-server, wins; else the repository
 * `STUDIO_REPO` on `STUDIO_BACKEND`. Undefined where neither is set, or the backend is not known.
 */
export function backend(env: Environment = process.env): Backend | undefined {
  if (env.STUDIO_LOCAL) return { name: 'proxy', proxy_url: `${env.STUDIO_LOCAL}/api/v1` };
  const name = env.STUDIO_BACKEND ?? 'github';
  const server = serverOf(env);
  if (!env.STUDIO_REPO || !server) return undefined;
  const { STUDIO_BRANCH: branch = 'main', STUDIO_CLIENT_ID: id = '' } = env;
  const repository = { name, repo: env.STUDIO_REPO, branch, api_root: apiRoot(name, server) };
  if (name === 'github') return { ...repository, auth_endpoint: 'api/cms/auth' };
  // The others let a browser log in by itself (RFC 7636), so they need no route of ours.
  const pkce = name === 'gitlab' ? { auth_type: 'pkce' } : {};
  return { ...repository, ...pkce, base_url: server, app_id: id };
}

/** The origin of the server that `STUDIO_SERVER` or the backend names. */
export function serverOf(env: Environment = process.env): string | undefined {
  const known = SERVERS[env.STUDIO_BACKEND ?? 'github'];
  return known && (env.STUDIO_SERVER ? new URL(env.STUDIO_SERVER).origin : known);
}

function apiRoot(name: string, server: string): string {
  if (server === SERVERS.github) return 'https://api.github.com';
  return `${server}/api/${{ github: 'v3', gitlab: 'v4' }[name] ?? 'v1'}`;
}

/** What `/api/cms` needs to log editors in with GitHub; undefined where it is off. */
export function gitHubApp(env: Environment = process.env) {
  const [id, secret] = usable([env.STUDIO_CLIENT_ID, env.STUDIO_CLIENT_SECRET]);
  const server = serverOf(env);
  const isOn = backend(env)?.name === 'github' && server !== undefined;
  return isOn && id && secret ? { id, secret, server } : undefined;
}

/** Origins that a browser with the studio open may ask. */
export function originsOf(used: Backend | undefined): string[] {
  const addresses = [used?.proxy_url, used?.api_root, used?.base_url];
  return [...new Set(addresses.flatMap((address) => (address ? [new URL(address).origin] : [])))];
}
