import type { ImageObjectLeaf, OrganizationLeaf, WebSiteLeaf } from 'schema-dts';
import { site } from '../site.ts';
import { absoluteUrl } from '../urls.ts';

/** Who publishes the site, the same in every mention: `@id` tells machines that it is one. */
export function publisher() {
  return {
    '@type': 'Organization',
    '@id': absoluteUrl('/#organization'),
    name: site.name,
    url: absoluteUrl('/'),
    logo: logo(),
  } satisfies OrganizationLeaf;
}

/** The site that a page is part of. */
export function webSite() {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl('/#website'),
    name: site.name,
    url: absoluteUrl('/'),
  } satisfies WebSiteLeaf;
}

/** The largest icon; Google asks for 112 by 112 pixels at least. */
function logo() {
  return {
    '@type': 'ImageObject',
    url: absoluteUrl('/icon-512.png'),
    width: '512 px',
    height: '512 px',
  } satisfies ImageObjectLeaf;
}
