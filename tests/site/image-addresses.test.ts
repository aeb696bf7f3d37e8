import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askExactly } from '../ask-exactly.ts';
import { ask, KINDS, origin } from './pages.ts';

const { text } = await ask(KINDS.post);
const [, srcset = ''] = /srcSet="([^"]+)"/.exec(text) ?? [];
const candidates = srcset
  .replaceAll('&amp;', '&')
  .split(', ')
  .map((candidate) => candidate.split(' ')[0] ?? '');
const [own = ''] = candidates;
const picture = new URLSearchParams(own.split('?')[1]).get('url') ?? '';
const file = picture.replace('/img/', '');

const statusOf = async (address: string) => (await askExactly(origin, address)).status;

test('the candidates of a page’s picture answer 200', async () => {
  assert.equal(own, `/_next/image?url=${encodeURIComponent(picture)}&w=384&q=75`);
  for (const candidate of candidates) assert.equal(await statusOf(candidate), 200);
});

describe('the server answers 404 to a picture’s address', () => {
  const withUrl = (url: string) => own.replace(encodeURIComponent(picture), url);
  const encoded = (url: string) => withUrl(encodeURIComponent(url));
  const firstLetter = `%${file.charCodeAt(0).toString(16)}`;
  const cases: [fact: string, address: string][] = [
    ['with raw slashes', withUrl(picture)],
    ['with codes in small letters', withUrl(encodeURIComponent(picture).toLowerCase())],
    ['with a fragment', encoded(`${picture}#1`)],
    ['with a query', encoded(`${picture}?1`)],
    ['by way of another folder', encoded(`/img/../img/${file}`)],
    ['by way of the same folder', encoded(`/img/./${file}`)],
    ['with two slashes', encoded(`/img//${file}`)],
    ['with a slash at the end', encoded(`${picture}/`)],
    ['with a letter encoded', withUrl(`%2Fimg%2F${firstLetter}${file.slice(1)}`)],
    ['with a letter encoded twice', encoded(`/img/${firstLetter}${file.slice(1)}`)],
    ['with a question mark at the end', `${own}?`],
    ['with a sign at the end', `${own}&`],
    ['with one more parameter', `${own}&x=1`],
    ['in another width', own.replace('w=384', 'w=385')],
    ['in the width of Next’s defaults', own.replace('w=384', 'w=640')],
    ['in another quality', own.replace('q=75', 'q=76')],
    ['on another site', encoded(`https://example.com${picture}`)],
    ['on another host', encoded(`//example.com${picture}`)],
    ['on this host', encoded(`${origin}${picture}`)],
    ['outside the folder of pictures', encoded('/icon.svg')],
    ['of a picture that is not there', encoded('/img/tidak-ada.webp')],
    ['without a width', own.replace('&w=384', '')],
    ['without a quality', own.replace('&q=75', '')],
    ['without a picture', '/_next/image?w=384&q=75'],
    ['without parameters', '/_next/image'],
  ];
  for (const [fact, address] of cases) {
    test(fact, async () => {
      assert.notEqual(address, own);
      assert.equal(await statusOf(address), 404);
    });
  }
});
