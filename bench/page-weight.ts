import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from 'playwright';
import { layoutShifts, recordLayoutShifts } from '../tests/site/layout-shifts.ts';

/** What a page costs before scrolling. Bytes are those of bodies and headers over the wire. */
export type Weight = {
  requests: number;
  /** The page itself with gzip, styles included; browsers get brotli, which is less. */
  html: number;
  scripts: number;
  pictures: number;
  /** Everything, as Chromium got it. */
  total: number;
  nodes: number;
  /** The sum of the scores of its layout shifts. */
  shift: number;
  /** What shifted. */
  moved: string[];
};

type Loaded = { type: string; bytes: number };

/** Opens an address once in a new context and weighs it. */
export async function measure(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const loaded = await recordLoads(await context.newCDPSession(page));
  await recordLayoutShifts(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  const shifts = await layoutShifts(page);
  await context.close();
  const html = await gzipSize(address);
  return {
    ...sum([...loaded.values()]),
    html,
    nodes,
    shift: shifts.reduce((total, { score }) => total + score, 0),
    moved: shifts.flatMap(({ moved }) => moved),
  };
}

async function recordLoads(session: CDPSession): Promise<Map<string, Loaded>> {
  const loaded = new Map<string, Loaded>();
  session.on('Network.responseReceived', ({ requestId, type }) => {
    loaded.set(requestId, { type, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loaded.get(requestId);
    if (load) load.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  return loaded;
}

function sum(loads: Loaded[]) {
  const bytesOf = (...types: string[]) =>
    loads.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: loads.length,
    scripts: bytesOf('Script'),
    pictures: bytesOf('Image'),
    total: loads.reduce((total, { bytes }) => total + bytes, 0),
  };
}

async function gzipSize(address: string): Promise<number> {
  return gzipSync(await (await fetch(address)).text()).length;
}
