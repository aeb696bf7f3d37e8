import type { Metadata, Viewport } from 'next';
import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { SiteFooter } from './_components/site-footer.tsx';
import { SiteHeader } from './_components/site-header.tsx';
import { SpeculationRules } from './_components/speculation-rules.tsx';
import { fraunces } from './fonts.ts';
import './globals.css';

export const ensureStatic = 'navigation';

export const metadata: Metadata = {
  metadataBase: new URL(site.url),
  title: { default: `${site.name}: ${site.tagline}`, template: `%s | ${site.name}` },
  description: site.description,
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: site.colors.light },
    { media: '(prefers-color-scheme: dark)', color: site.colors.dark },
  ],
};

export default function Layout({ children }: LayoutProps<'/'>) {
  return (
    <html lang={site.locale} className={fraunces.variable}>
      <body id="pageTop">
        {/* Ids of ours have a capital, which the ids of headings never have. */}
        <a className="skip-link" href="#mainContent">
          {text.skipToContent}
        </a>
        <SiteHeader />
        <main id="mainContent">{children}</main>
        <SiteFooter />
        <SpeculationRules />
      </body>
    </html>
  );
}
