import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Element, Properties } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { schema } from '../../lib/markdown/schema.ts';

function sanitized(tagName: string, properties: Properties) {
  const element: Element = { type: 'element', tagName, properties, children: [] };
  return sanitize(element, schema);
}

const kept = (tagName: string, properties: Properties) => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

describe('schema keeps the address', () => {
  const cases: [string, Properties][] = [
    ['img', { src: '/_next/image?url=%2Fimg%2Fx.webp&w=384&q=75' }],
    ['a', { href: '/posts/x' }],
    ['a', { href: '#h-x' }],
    ['a', { href: 'https://example.com' }],
    ['a', { href: 'mailto:a@example.com' }],
    ['a', { href: 'tel:+62' }],
    ['a', { href: 'whatsapp://send' }],
  ];
  for (const [tagName, properties] of cases) {
    test(JSON.stringify(properties), () => {
      assert.deepEqual(sanitized(tagName, properties), kept(tagName, properties));
    });
  }
});

describe('schema drops the address', () => {
  const cases: [string, Properties][] = [
    ['img', { src: 'https://example.com/x.png' }],
    ['img', { src: 'http://example.com/x.png' }],
    ['img', { src: 'data:image/svg+xml,x' }],
    ['img', { src: 'javascript:alert(1)' }],
    ['a', { href: 'javascript:alert(1)' }],
    ['a', { href: 'data:text/html,x' }],
    ['a', { href: 'vbscript:x' }],
  ];
  for (const [tagName, properties] of cases) {
    test(JSON.stringify(properties), () => {
      assert.deepEqual(sanitized(tagName, properties), kept(tagName, {}));
    });
  }
});

describe('schema drops the attribute', () => {
  const cases: [string, Properties][] = [
    ['img', { onError: 'alert(1)' }],
    ['a', { onClick: 'alert(1)' }],
    ['p', { style: 'position: fixed' }],
    ['div', { className: ['site-header'] }],
    ['div', { role: 'alert' }],
    ['a', { target: '_blank' }],
  ];
  for (const [tagName, properties] of cases) {
    test(`${tagName} ${JSON.stringify(properties)}`, () => {
      const found = sanitized(tagName, properties);
      const values = found.type === 'element' ? Object.values(found.properties).flat() : [];
      assert.deepEqual(values, []);
    });
  }
});

describe('schema drops the element', () => {
  for (const tagName of ['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'base']) {
    test(tagName, () => {
      assert.deepEqual(sanitized(tagName, {}), { type: 'root', children: [] });
    });
  }
});
