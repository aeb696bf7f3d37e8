import { site } from './site.ts';
import { text } from './text.ts';
import { absoluteUrl, searchPath } from './urls.ts';
import { xmlElement } from './xml.ts';

/** OpenSearch 1.1 allows no longer short name. */
const LONGEST_NAME = 16;

/** How browsers search the site from their address bar: https://github.com/dewitt/opensearch */
export function openSearchDescription(): string {
  const url = (type: string, template: string) => xmlElement('Url', [], { type, template });
  const description = xmlElement(
    'OpenSearchDescription',
    [
      xmlElement('ShortName', site.name.slice(0, LONGEST_NAME)),
      xmlElement('Description', `${text.searchField}: ${site.name}`),
      url('text/html', `${absoluteUrl(searchPath())}?q={searchTerms}`),
      xmlElement('Image', absoluteUrl('/icon.png'), { type: 'image/png' }),
      xmlElement('InputEncoding', 'UTF-8'),
      xmlElement('Language', site.locale),
    ],
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${description}\n`;
}
