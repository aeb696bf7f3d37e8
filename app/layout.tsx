// First, since it names the order of the layers.
import './globals.css';

import type { Metadata, Viewport } from 'next';
import { getEditorsView } from '@/lib/cached-posts.ts';
import { feedLinks } from '@/lib/page-metadata.ts';
import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { EditorsBar } from './_components/editors-bar.tsx';
import { SiteFooter } from './_components/site-footer.tsx';
import { SiteHeader } from './_components/site-header.tsx';
import { SpeculationRules } from './_components/speculation-rules.tsx';
import { fraunces } from './fonts.ts';

export const ensureStatic = 'navigation';

// Without `metadataBase`, for which Next would take the slash off the home page's address: all addresses
// that pages name are absolute.
export const metadata: Metadata = {
  title: `${site.name}: ${site.tagline}`,
  description: site.description,
  alternates: { types: feedLinks() },
  verification: {
    google: site.verification?.google,
    other: site.verification?.bing ? { 'msvalidate.01': site.verification.bing } : {},
  },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: site.colors.light },
    { media: '(prefers-color-scheme: dark)', color: site.colors.dark },
  ],
};

export default async function Layout({ children }: LayoutProps<'/'>) {
  const editorsView = await getEditorsView();
  return (
    <html lang={site.locale} className={fraunces.variable}>
      <body id="pageTop">
        {/* Ids of ours have a capital, which the ids of headings never have. */}
        <a className="skip-link" href="#mainContent">
          {text.skipToContent}
        </a>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
        {editorsView && <EditorsBar {...editorsView} />}
        <SiteHeader />
        <main id="mainContent">{children}</main>
        <SiteFooter />
        <SpeculationRules />
      </body>
    </html>
  );
}
