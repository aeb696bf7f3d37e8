import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { isErrorShell, lightPage, needsRuntime } from '../../lib/light-page.mjs';

const sample = (name: string) =>
  readFileSync(new URL(`../fixtures/next-output/${name}.html.txt`, import.meta.url), 'utf8');

const post = sample('post');
const light = sample('post-light');
const errorShell = sample('error-shell');

const inHead = (html: string, more: string) => html.replace('</head>', `${more}</head>`);
const inMain = (html: string, more: string) => html.replace('</main>', `${more}</main>`);
const withHtml = (attributes: string) => post.replace('<html lang="id">', `<html ${attributes}>`);

test('lightPage() takes out all that Next put there for its runtime, and nothing else', () => {
  assert.equal(lightPage(post), light);
});

test('lightPage() takes out the script that is named where a page is not cached', () => {
  const named = post.replace(
    '<script>(globalThis["TURBOPACK"]',
    '<script id="_R_">(globalThis["TURBOPACK"]',
  );
  assert.notEqual(named, post);
  assert.equal(lightPage(named), light);
});

test('lightPage() of a light page is the same', () => {
  assert.equal(lightPage(light), light);
});

describe('lightPage() keeps', () => {
  const parts: Record<string, string> = {
    'JSON-LD':
      '<script type="application/ld+json">{"@type":"Article","url":"/_next/x.js"}</script>',
    'speculation rules': '<script type="speculationrules">{"prerender":[{"where":{}}]}</script>',
    'a script of ours': '<script>document.documentElement.dataset.js="";</script>',
    'a script file of ours': '<script src="/js/search.js" defer=""></script>',
    'a preload of a picture':
      '<link rel="preload" as="image" href="/_next/image?url=%2Fimg%2Fx.webp&amp;w=384&amp;q=75"/>',
    'a preload of a font':
      '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin=""/>',
    'a preload of a script of ours': '<link rel="preload" as="script" href="/js/search.js"/>',
    'a style sheet': '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>',
    'a style of ours': '<style data-theme="dark">body{color:#fff}</style>',
    'a comment of ours': '<!-- dibuat dengan sayang -->',
  };
  for (const [what, html] of Object.entries(parts)) {
    test(what, () => {
      assert.equal(lightPage(inHead(post, html)), inHead(light, html));
      assert.equal(lightPage(inMain(post, html)), inMain(light, html));
    });
  }
  test('code that an article shows', () => {
    const code = '<pre><code>&lt;script src="/_next/x.js"&gt;&lt;/script&gt;</code></pre>';
    assert.equal(lightPage(inMain(post, code)), inMain(light, code));
  });
});

describe('lightPage() leaves alone and needsRuntime() tells', () => {
  const pages: Record<string, string> = {
    'a page that asks for the runtime': withHtml('lang="id" data-hydrate=""'),
    'a page that asks for it first of all': withHtml('data-hydrate="true" lang="id"'),
    'a boundary that waits': inMain(post, '<!--$?--><template id="B:0"></template><!--/$-->'),
    'a boundary that failed': inMain(post, '<!--$!--><template data-dgst="1"></template><!--/$-->'),
    'a boundary that is deferred': inMain(post, '<!--$~--><template id="B:0"></template><!--/$-->'),
    'an outlined part': inMain(post, '<div hidden id="S:0"><p>Teks</p></div>'),
    'an outlined part as Next writes it': inMain(post, '<div hidden="" id="S:0">Teks</div>'),
    'a slot for a part': inMain(post, '<template id="P:1"></template>'),
  };
  for (const [what, html] of Object.entries(pages)) {
    test(what, () => {
      assert.notEqual(html, post);
      assert.equal(needsRuntime(html), true);
      assert.equal(lightPage(html), html);
    });
  }
});

test('needsRuntime() is false for a page that only speaks of it', () => {
  assert.equal(needsRuntime(post), false);
  assert.equal(
    needsRuntime(inMain(post, '<p>&lt;html data-hydrate&gt; &lt;!--$?--&gt;</p>')),
    false,
  );
  assert.equal(needsRuntime(inMain(post, '<p data-hydrate="">x</p>')), false);
});

test('isErrorShell() tells the shell from a page', () => {
  assert.equal(isErrorShell(errorShell), true);
  assert.equal(isErrorShell(post), false);
  assert.equal(isErrorShell(inMain(post, '<html id="__next_error__">')), false);
  assert.equal(isErrorShell(''), false);
});
