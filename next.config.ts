import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';
import { CACHE_CONTROL, IMAGE_QUALITY, IMAGE_SECONDS, IMAGE_WIDTHS } from './lib/delivery.mjs';

/** The folder that holds `node_modules`: never a folder above that has a lock file, too. */
const root = path.resolve(createRequire(import.meta.url).resolve('next/package.json'), '../../..');

/** What stands in `headers` wins over what a route answers, so pictures of posts are left out, too. */
const PAGES = '/:path((?!_next/|img/|api/|(?:share|posts/[^/]+/(?:share|16x9|4x3|1x1))\\.jpg$).*)';

/** Of Next's draft mode. */
const DRAFT_COOKIE = { type: 'cookie' as const, key: '__prerender_bypass' };

// Nothing here tells others of this site; Next would count builds and starts at its makers'.
process.env.NEXT_TELEMETRY_DISABLED = '1';

/** What `npm run release` needs: a build that runs without the packages around it. */
const TO_BE_MOVED: NextConfig = {
  output: 'standalone',
  // What the server asks for by itself, and what these ask for: Next follows only its own.
  outputFileTracingIncludes: {
    '/*': [
      ...['negotiator', 'content-type', 'p-limit', 'yocto-queue', 'lru-cache'],
      '@redis/client',
    ].map((name) => `node_modules/${name}/**/*.{js,json}`),
  },
};

const config: NextConfig = {
  ...(process.env.RELEASE === '1' && TO_BE_MOVED),
  cacheComponents: true,
  partialPrefetching: true,
  // What Next stores and serves is rewritten there: pages without the framework's runtime.
  cacheHandler: fileURLToPath(new URL('lib/page-cache.mjs', import.meta.url)),
  // Pages live in our own store; Next's copy in memory would be a second one.
  cacheMaxMemorySize: 0,
  experimental: {
    inlineCss: true,
    // No page is reached by the client router, so none is checked for how it would do there.
    instantInsights: { validationLevel: 'manual-warning' },
  },
  // A module for `next dev` alone, which so learns of an edit; see `lib/content-note.ts`.
  turbopack: { root, rules: { '*.note': { type: 'text' } } },
  poweredByHeader: false,
  images: {
    localPatterns: [{ pathname: '/img/**', search: '' }],
    formats: ['image/webp'],
    qualities: [IMAGE_QUALITY],
    deviceSizes: IMAGE_WIDTHS,
    imageSizes: [],
    // What follows is for `next dev`: `npm start` makes pictures itself, see `lib/image-answer.mjs`.
    minimumCacheTTL: IMAGE_SECONDS,
    maximumDiskCacheSize: 500_000_000,
  },
  // Slashes at the end are taken off in one hop, aliases included, by `app/trailing-slash`.
  skipTrailingSlashRedirect: true,
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path((?!_next/|api/).+)/', destination: '/trailing-slash/:path' },
      { source: '/img/:path+', destination: '/api/picture/:path+' },
      { source: '/posts/:slug([^/]+)\\.md', destination: '/api/markdown/:slug' },
    ],
    afterFiles: [],
    fallback: [],
  }),
  redirects: async () => [
    { source: '/posts/page/1{/}?', destination: '/posts', permanent: true },
    { source: '/tags/:tag/page/1{/}?', destination: '/tags/:tag', permanent: true },
    {
      source: '/archive/:year/:month/page/1{/}?',
      destination: '/archive/:year/:month',
      permanent: true,
    },
    // Where the feed plugin of gatsby puts it.
    { source: '/rss.xml', destination: '/feed.xml', permanent: true },
    // What browsers and crawlers ask for where nothing names an icon, as in feeds.
    { source: '/favicon.ico', destination: '/icon.png', permanent: true },
  ],
  headers: async () => [
    {
      source: PAGES,
      missing: [DRAFT_COOKIE],
      headers: [{ key: 'Cache-Control', value: CACHE_CONTROL }],
    },
    // A preview is for one editor alone, and who forges the cookie gets what nobody keeps.
    {
      source: PAGES,
      has: [DRAFT_COOKIE],
      headers: [{ key: 'Cache-Control', value: 'private, no-store' }],
    },
    // What somebody looks for is kept by nobody but their own browser.
    {
      source: '/search/:path+',
      headers: [{ key: 'Cache-Control', value: 'private, max-age=60' }],
    },
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
  ],
};

export default config;
