import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renderToStaticMarkup } from 'react-dom/server';
import { JsonLd } from '../../app/_components/json-ld.tsx';
import { serializeForScript } from '../../lib/structured-data/serialize.ts';
import { structuredDataOf } from '../structured-data.ts';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</SCRIPT >',
  '<!--',
  '<!--<script>',
  '-->',
  ']]>',
  '<![CDATA[',
  '&lt;/script&gt;',
  '\u2028 \u2029',
  '\u0000\u0008\u001f\u007f',
  '"\\"\\u003c\\',
  '👩🏽‍🍼',
  '\ud83d',
  '\udc69 \ud83d',
  '$& $1 $`',
];

describe('serializeForScript() keeps the value, and nothing that HTML could read,', () => {
  for (const value of HOSTILE) {
    test(`of ${JSON.stringify(value)}`, () => {
      const data = { '@type': value, [value]: [value, { name: value }], count: 1, free: true };
      const json = serializeForScript(data);
      assert.deepEqual(JSON.parse(json), data);
      assert.doesNotMatch(json, /[<>&\u2028\u2029\ud800-\udfff]/u);
    });
  }
});

test('serializeForScript() writes what it escapes as JSON reads it', () => {
  assert.equal(
    serializeForScript({ name: '<b>Ibu & bayi</b>\u2028' }),
    '{"name":"\\u003cb\\u003eIbu \\u0026 bayi\\u003c/b\\u003e\\u2028"}',
  );
});

test('<JsonLd> writes one script whose text reads back as its data', () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: HOSTILE.join('\n'),
  } as const;
  const html = renderToStaticMarkup(JsonLd({ data }));
  assert.deepEqual(structuredDataOf(html), [data]);
  assert.match(html, /^<script type="application\/ld\+json">[^<>&]+<\/script>$/);
});

test('<JsonLd> is nothing without data', () => {
  assert.equal(renderToStaticMarkup(JsonLd({ data: undefined })), '');
});
