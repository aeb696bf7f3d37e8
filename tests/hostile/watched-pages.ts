import type { Browser, BrowserContext, Page } from 'playwright';

/** What a page did that no text should make it do. */
export type Deed = {
  address: string;
  /** A dialog or its function, a request to another place, something that the policy stopped. */
  kind: 'ran' | 'asked' | 'violated';
  what: string;
};

const TABS = 4;
const PATIENCE = 10_000;

/**
 * Opens pages in tabs of one browser, and returns all that they did: the functions that hostile
 * strings call are replaced by ones that tell of it.
 */
export async function watchPages(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<Deed[]> {
  const deeds: Deed[] = [];
  // To pack a page for the first time takes the server as long as all else about it.
  const context = await browser.newContext({ extraHTTPHeaders: { 'Accept-Encoding': 'identity' } });
  const shown = await watched(context, origin, deeds);
  const waiting = [...paths];
  const walk = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      shown.set(page, path);
      // Strings may lead a page elsewhere, or keep it from ending.
      await page.goto(origin + path, { timeout: PATIENCE }).catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: TABS }, walk));
  await context.close();
  return deeds;
}

async function watched(
  context: BrowserContext,
  origin: string,
  deeds: Deed[],
): Promise<Map<Page, string>> {
  const shown = new Map<Page, string>();
  const note = (page: Page, kind: Deed['kind'], what: string) =>
    deeds.push({ address: shown.get(page) ?? page.url(), kind, what });
  await context.exposeBinding('noteDeed', ({ page }, kind, what) => note(page, kind, what));
  await context.addInitScript(tellOfDeeds);
  // Our pictures and typeface are the same on all pages, and take longer than the rest of them.
  await context.route(/\/_next\/(?:image|static\/media)/, (route) => route.abort());
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      note(page, 'ran', dialog.message());
      dialog.dismiss().catch(() => {});
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) note(page, 'asked', request.url());
    });
  });
  return shown;
}

/** Runs in the page, before all else. */
function tellOfDeeds(): void {
  const tell = Reflect.get(window, 'noteDeed') as (kind: string, what: string) => void;
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    Object.assign(window, { [name]: (text: unknown) => tell('ran', `${name}(${text})`) });
  }
  addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sample }) =>
      tell('violated', `${violatedDirective} ${blockedURI} ${sample}`),
    true,
  );
}
