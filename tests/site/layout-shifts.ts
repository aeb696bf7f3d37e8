import type { Page } from 'playwright';

/** One layout shift as Chromium scores it (https://wicg.github.io/layout-instability/). */
export type LayoutShift = {
  score: number;
  /** What moved, from where to where in CSS pixels: for the message of whoever asserts. */
  moved: string[];
};

type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };

/** Has every document that the page opens from now on record what shifts in it. */
export async function recordLayoutShifts(page: Page): Promise<void> {
  // No function in here has a name: tsx would call a helper for it that the page does not have.
  await page.addInitScript(() => {
    Object.assign(window, { layoutShifts: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: Source[] = Reflect.get(entry, 'sources');
        const moved = sources.map(({ node, previousRect, currentRect }) =>
          [node?.nodeName, node?.textContent?.slice(0, 40), previousRect, currentRect]
            .map((part) => JSON.stringify(part))
            .join(' '),
        );
        Reflect.get(window, 'layoutShifts').push({ score: Reflect.get(entry, 'value'), moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shifts of the document that is open now, in the order they happened. */
export async function layoutShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(() => Reflect.get(window, 'layoutShifts'));
}
