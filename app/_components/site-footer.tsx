import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>
        <strong>{site.name}</strong>
        <br />
        {site.tagline}
      </p>
      <nav aria-label={text.footerMenu}>
        <ul>
          {[...site.footerLinks, ...site.socialLinks].map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
