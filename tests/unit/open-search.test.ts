import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearchDescription } from '../../lib/open-search.ts';
import { site } from '../../lib/site.ts';

test('openSearchDescription() leads browsers to the search, by a name short enough', () => {
  const description = openSearchDescription();
  const [, name = ''] = /<ShortName>([^<]*)<\/ShortName>/.exec(description) ?? [];
  assert.ok(name.length > 0 && name.length <= 16);
  const template = `${site.url}/search?q={searchTerms}`;
  assert.ok(description.includes(`<Url type="text/html" template="${template}"/>`), description);
});
