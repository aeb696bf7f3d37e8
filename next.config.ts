import { createRequire } from 'node:module';
import path from 'node:path';
import type { NextConfig } from 'next';

/** The folder that holds `node_modules`: never a folder above that has a lock file, too. */
const root = path.resolve(createRequire(import.meta.url).resolve('next/package.json'), '../../..');

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // What Next stores and serves is rewritten there: pages without the framework's runtime.
  cacheHandler: `${import.meta.dirname}/lib/page-cache.mjs`,
  // Pages live in our own store; Next's copy in memory would be a second one.
  cacheMaxMemorySize: 0,
  experimental: { inlineCss: true },
  turbopack: { root },
  poweredByHeader: false,
  images: {
    localPatterns: [{ pathname: '/img/**', search: '' }],
    formats: ['image/webp'],
    qualities: [75],
    // 1.3 apart at most, so that no browser takes a picture much larger than it shows.
    deviceSizes: [384, 480, 672, 828, 1080, 1344],
    imageSizes: [],
    minimumCacheTTL: 31 * 24 * 60 * 60,
    maximumDiskCacheSize: 500_000_000,
  },
  // Slashes at the end are taken off in one hop, aliases included, by `app/trailing-slash`.
  skipTrailingSlashRedirect: true,
  rewrites: async () => ({
    beforeFiles: [{ source: '/:path((?!_next/|api/).+)/', destination: '/trailing-slash/:path' }],
    afterFiles: [],
    fallback: [],
  }),
  redirects: async () => [
    { source: '/posts/page/1{/}?', destination: '/posts', permanent: true },
    { source: '/tags/:tag/page/1{/}?', destination: '/tags/:tag', permanent: true },
  ],
  headers: async () => [
    {
      source: '/:path((?!_next/|img/).*)',
      headers: [
        {
          key: 'Cache-Control',
          value: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
        },
      ],
    },
  ],
};

export default config;
