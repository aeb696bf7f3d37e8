import { site } from '@/lib/site.ts';
import { text } from '@/lib/text.ts';
import { Logo } from './logo.tsx';
import { SearchForm } from './search-form.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="brand" href="/">
        <Logo />
        {site.name}
      </a>
      <nav aria-label={text.mainMenu}>
        <ul>
          {site.headerLinks.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <SearchForm />
      <ThemeSwitch />
    </header>
  );
}
