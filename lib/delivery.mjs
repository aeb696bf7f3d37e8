// What the build's configuration and the front door must agree on.

/** How long others may keep a page: browsers ask each time, shared caches a minute. */
export const CACHE_CONTROL = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/**
 * Widths, in device pixels, that pictures are made in: those of thumbnails, then 1.3 apart at most, so
 * that no browser takes one much larger than it shows, and few, so that the list stays short.
 */
export const IMAGE_WIDTHS = [120, 224, 384, 480, 672, 828, 1080, 1344];

export const IMAGE_QUALITY = 75;

/** Seconds after which a browser asks again: a picture may change and keep its name. */
export const IMAGE_SECONDS = 60 * 60;

/** Twice the widest that a screen shows. More takes long to make smaller, and nobody sees it. */
export const MOST_PIXELS = 12_000_000;
