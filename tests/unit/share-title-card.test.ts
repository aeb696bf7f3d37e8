import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COLORS, titleCard } from '../../lib/share-picture/title-card.ts';
import { sharp } from '../../lib/sharp.mjs';
import { site } from '../../lib/site.ts';

const fromRoot = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const card = { name: site.name, tagline: site.tagline };

test('titleCard() holds outlines alone: no font of the machine has a part in it', () => {
  const svg = titleCard({ ...card, title: 'ASI & <text>', topic: '"Ibu"' });
  assert.doesNotMatch(svg, /<text|font|&|href/);
});

test('titleCard() draws a title, and its topic', () => {
  const bare = titleCard(card);
  const titled = titleCard({ ...card, title: 'ASI' });
  assert.notEqual(titled, bare);
  assert.notEqual(titleCard({ ...card, title: 'ASI', topic: 'Ibu' }), titled);
  assert.equal(titleCard({ ...card, title: '😀', topic: 'Ibu' }), bare);
});

test('titleCard() is a picture for any name', async () => {
  for (const name of ['', '日本', 'M'.repeat(300)]) {
    for (const title of ['', 'ASI']) {
      const svg = Buffer.from(titleCard({ ...card, name, title }));
      const { width, height } = await sharp(svg).metadata();
      assert.deepEqual([width, height], [1200, 630]);
      assert.doesNotMatch(svg.toString(), /NaN|undefined|Infinity/);
    }
  }
});

test('the colours of title cards are those of pages', () => {
  const pages = fromRoot('app/globals.css');
  for (const color of Object.values(COLORS)) {
    assert.match(pages, new RegExp(`light-dark\\(${color},`));
  }
});

test('the mark on title cards is that of the icon', () => {
  const icon = fromRoot('app/icon.svg');
  const shapes = [...icon.matchAll(/<(?:circle|path) [^>]+>/g)].map(([shape]) => shape);
  assert.equal(shapes.length, 2);
  for (const shape of shapes) assert.ok(titleCard(card).includes(shape), shape);
});
