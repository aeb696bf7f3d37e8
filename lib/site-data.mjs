import path from 'node:path';

/** Folder of what a server must remember and git does not hold; `SITE_DATA` says where. */
export const siteData = path.resolve(
  /* turbopackIgnore: true */ process.cwd(),
  process.env.SITE_DATA || '.data',
);
