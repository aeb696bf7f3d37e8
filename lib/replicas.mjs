import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RedisLink } from './redis-link.mjs';
import { ReplicaNews } from './replica-news.mjs';
import { ReplicaPages } from './replica-pages.mjs';
import { serverState } from './server-state.mjs';

/**
 * Makes this server one of several that share pages, and what is published, through Redis. Waits for
 * nothing; throws when that is no address.
 * @param {string} url of Redis
 * @param {import('./shared-pages.mjs').Shared} shared
 * @param {string} distDir
 */
export function joinReplicas(url, shared, distDir) {
  // Not shown: it may hold a password.
  if (!/^rediss?:\/\/./.test(url)) throw new Error('Write REDIS_URL as redis://127.0.0.1:6379');
  const state = serverState();
  // Several sites may use one Redis.
  const prefix = `${process.env.SITE_URL || 'site'} `;
  const link = new RedisLink(url, prefix, {
    message: (name) => news.hear(name),
    reached: () => void news.catchUp(),
  });
  const news = new ReplicaNews(link, () => state.publish({ follow: true }));
  const build = readFileSync(path.join(distDir, 'BUILD_ID'), 'utf8').trim();
  shared.replicas = new ReplicaPages(link, shared.store, build);
  state.redis = 'gone';
  state.tellReplicas = () => void news.tell();
}
