import { createRequire } from 'node:module';

/** As a CommonJS module: its other form does not start before Node 20.10. */
const sharp = /** @type {typeof import('sharp').default} */ (
  createRequire(import.meta.url)('sharp')
);

const NARROWED = Symbol.for('dekap-pagi.sharp');
const holder = /** @type {typeof globalThis & { [NARROWED]?: boolean }} */ (globalThis);

/**
 * libvips for the whole process, with fewer ways in: a file is taken for what its first bytes say,
 * and loaders of formats that the site does not show are not there to be attacked. SVG is for the
 * drawings of our own code; `picture-rules.ts` and `picture-resize.mjs` refuse it from a file. Done
 * once, as the bundle of Next has a module of its own: meanwhile nothing can be read.
 */
if (!holder[NARROWED]) {
  sharp.block({ operation: ['VipsForeignLoad'] });
  const formats = ['Webp', 'Jpeg', 'Png', 'Nsgif', 'Heif', 'Svg'];
  sharp.unblock({ operation: formats.map((format) => `VipsForeignLoad${format}`) });
  holder[NARROWED] = true;
}

// It keeps what it has read by name alone, so that a changed WebP would have its old size and colour.
sharp.cache(false);

export { sharp };
