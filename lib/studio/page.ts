import { say } from '../say.ts';
import { site } from '../site.ts';
import { xmlElement } from '../xml.ts';
import { backend, originsOf } from './backend.ts';
import { DECAP_SCRIPT, isPacked } from './packed.ts';

/** The page at `/admin`: the studio, or what is missing for it. */
export function studioPage(): Response {
  const used = backend();
  const missing = whatIsMissing(used !== undefined);
  const html = missing ? page(notice(missing)) : page(program(), DECAP_SCRIPT);
  const policy = missing ? NOTICE_POLICY : studioPolicy(originsOf(used));
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'X-Robots-Tag': 'noindex',
      // Who logs in does so in a window of the server's, which has to find its way back.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  });
}

function whatIsMissing(hasBackend: boolean): string | undefined {
  if (!isPacked()) {
    return say`The studio is not here yet. Run "npm run admin" in the folder of the site, then load this page again.`;
  }
  if (hasBackend) return undefined;
  return say`The studio does not know where the posts are. Set STUDIO_REPO, as the README says, or run "npm run studio" on your own computer.`;
}

function program(): string {
  const guide = { class: 'guide', href: '/admin/panduan', target: '_blank' };
  const wanted = say`The studio needs JavaScript: switch it on for this page, or write files, as the guide says.`;
  return xmlElement('noscript', wanted) + xmlElement('a', say`Guide for editors`, guide);
}

function notice(text: string): string {
  return xmlElement('main', [
    xmlElement('h1', say`Studio`),
    xmlElement('p', text),
    xmlElement('p', [
      xmlElement('a', say`Guide for editors`, { href: '/admin/panduan' }),
      xmlElement('a', site.name, { href: '/' }),
    ]),
  ]);
}

/** A whole page; with the address of a program, that begins in it. */
function page(body: string, script?: string): string {
  const start = '<script src="/admin/studio/start.mjs" type="module"></script>';
  return `<!DOCTYPE html>
<html lang="${site.locale}"${script ? ` data-program="${script}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
${xmlElement('title', `${say`Studio`} – ${site.name}`)}
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/admin/studio/studio.css">
${script ? start : ''}
</head>
<body>
${body}
</body>
</html>
`;
}

const NOTICE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Looser than that of any other page, since Decap compiles the check of its configuration and writes
 * styles into the page; it holds for `/admin` alone.
 */
function studioPolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    ['connect-src', "'self'", 'blob:', ...origins].join(' '),
    ['img-src', "'self'", 'blob:', 'data:', ...origins].join(' '),
    "font-src 'self' data:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
