import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalizePath } from '../../lib/path-spelling.ts';
import { site } from '../../lib/site.ts';
import {
  absoluteUrl,
  decodeParam,
  pagePath,
  parsePageNumber,
  postPath,
  postsPath,
  tagPath,
} from '../../lib/urls.ts';

test('postPath() encodes a slug in any script', () => {
  assert.equal(postPath('menyusui-di-malam-hari'), '/posts/menyusui-di-malam-hari');
  assert.equal(postPath('bayi & ibu'), '/posts/bayi%20%26%20ibu');
  assert.equal(postPath('ibu’s'), '/posts/ibu%E2%80%99s');
  assert.equal(postPath('日本'), '/posts/%E6%97%A5%E6%9C%AC');
});

test('postsPath() has no number on page 1', () => {
  assert.equal(postsPath(), '/posts');
  assert.equal(postsPath(1), '/posts');
  assert.equal(postsPath(2), '/posts/page/2');
});

test('tagPath() has no number on page 1', () => {
  assert.equal(tagPath('asi'), '/tags/asi');
  assert.equal(tagPath('asi', 1), '/tags/asi');
  assert.equal(tagPath('привет', 3), '/tags/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82/page/3');
});

test('pagePath() stands at the root', () => {
  assert.equal(pagePath('tentang kami'), '/tentang%20kami');
});

test('absoluteUrl() begins with the address of the site', () => {
  assert.equal(absoluteUrl('/'), `${site.url}/`);
  assert.equal(absoluteUrl('/posts/ibu%E2%80%99s'), `${site.url}/posts/ibu%E2%80%99s`);
});

describe('normalizePath() gives one spelling', () => {
  const cases: Record<string, string | undefined> = {
    '': '/',
    '/': '/',
    '//': '/',
    '/lama': '/lama',
    '/lama/': '/lama',
    '/lama//': '/lama',
    '/caf%C3%A9': '/café',
    '/cafe%CC%81/': '/café',
    '/cafe\u0301': '/café',
    '/bayi%20ibu': '/bayi ibu',
    '/Lama': '/Lama',
    '/%E0%A4%A': undefined,
    '/100%': undefined,
  };
  for (const [path, expected] of Object.entries(cases)) {
    test(JSON.stringify(path), () => assert.equal(normalizePath(path), expected));
  }
});

describe('parsePageNumber() reads only what postsPath() writes', () => {
  const cases: Record<string, number | undefined> = {
    2: 2,
    9: 9,
    10: 10,
    9999999: 9_999_999,
    0: undefined,
    1: undefined,
    '': undefined,
    '-2': undefined,
    '02': undefined,
    '2.0': undefined,
    '1e3': undefined,
    ' 2': undefined,
    '2\n': undefined,
    '٢': undefined,
    10000000: undefined,
  };
  for (const [segment, expected] of Object.entries(cases)) {
    test(JSON.stringify(segment), () => assert.equal(parsePageNumber(segment), expected));
  }
});

describe('decodeParam() returns the text of a route parameter', () => {
  const cases = {
    'bayi%20%26%20ibu': 'bayi & ibu',
    'cafe%CC%81': 'café',
    'ibu%E2%80%99s': 'ibu’s',
    '100%': '100%',
    '%E0%A4%A': '%E0%A4%A',
  };
  for (const [param, expected] of Object.entries(cases)) {
    test(param, () => assert.equal(decodeParam(param), expected));
  }
});

test('decodeParam() undoes postPath()', () => {
  for (const slug of ['ibu’s', '日本', '100%', 'a?b#c', 'a+b']) {
    assert.equal(decodeParam(postPath(slug).slice('/posts/'.length)), slug);
  }
});
