'use client';

import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';

/** Shown when a page cannot be rendered at all; the next request tries again. */
export default function GlobalError() {
  return (
    <html lang={site.locale}>
      <body>
        <main>
          <title>{text.errorTitle}</title>
          <h1>{text.errorTitle}</h1>
          <p>{text.errorText}</p>
          <p>
            <a href="/">{text.home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
