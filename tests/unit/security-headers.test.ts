import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { SPECULATION_RULES, THEME_SCRIPT } from '../../lib/page-scripts.mjs';
import { pagePolicy } from '../../lib/security-headers.mjs';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The sources of a directive in the policy of a page. */
function sourcesOf(directive: string, html: string): string[] {
  const found = pagePolicy(html)
    .split('; ')
    .map((text) => text.split(' '))
    .find(([name]) => name === directive);
  return found?.slice(1) ?? [];
}

const page = (more: string) =>
  `<!DOCTYPE html><html><head><style>a{color:red}</style></head><body>${more}</body></html>`;

test('pagePolicy() lets a page use the styles that it carries, and ours', () => {
  assert.deepEqual(sourcesOf('style-src', page('<style data-x="">b{}</style>')), [
    "'self'",
    hashOf('a{color:red}'),
    hashOf('b{}'),
  ]);
});

test('pagePolicy() lets a page run our script, and heed our speculation rules', () => {
  assert.deepEqual(sourcesOf('script-src', page('')), [
    hashOf(THEME_SCRIPT),
    hashOf(SPECULATION_RULES),
  ]);
});

describe('pagePolicy() lets nothing run that is not ours or of the runtime', () => {
  const scripts = [
    '<script>alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<script src="https://evil.example/x.js"></script>',
    '<script>alert(1);self.__next_f.push([0])</script>',
    '<script type="application/ld+json">{"@type":"Thing"}</script>',
  ];
  for (const script of scripts) {
    test(script, () => assert.equal(pagePolicy(page(script)), pagePolicy(page(''))));
  }
});

test('pagePolicy() lets a page that keeps the runtime run that, and ask this site', () => {
  const script = 'self.__next_f.push([1,"x"])';
  const html = page(`<script>(${script})</script>`);
  assert.deepEqual(sourcesOf('script-src', html).slice(2), ["'self'", hashOf(`(${script})`)]);
  assert.deepEqual(sourcesOf('connect-src', html), ["'self'"]);
  assert.deepEqual(sourcesOf('connect-src', page('')), []);
});
