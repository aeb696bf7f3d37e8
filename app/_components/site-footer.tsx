import { type SiteLink, site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { archivePath } from '@/lib/urls.ts';

/** Who speaks here, where to go on, and what the texts cannot be. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div>
        <div className="footer-about">
          <p className="footer-name">{site.name}</p>
          <p>{site.description}</p>
        </div>
        <FooterLinks
          title={text.reading}
          links={[...site.headerLinks, { label: text.archive, href: archivePath() }]}
        />
        <FooterLinks title={text.aboutSite} links={[...site.footerLinks, ...site.socialLinks]} />
        <p className="footer-notice">
          {site.notice} <a href="#pageTop">{text.toTop}</a>
        </p>
      </div>
    </footer>
  );
}

function FooterLinks({ title, links }: { title: string; links: readonly SiteLink[] }) {
  return (
    <nav aria-label={title}>
      <p className="footer-title" aria-hidden="true">
        {title}
      </p>
      <ul>
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
