import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareLinks } from '../../lib/share-links.ts';

const URL_OF_POST = 'https://example.com/posts/asi%20%26%20ibu';
const ENCODED = 'https%3A%2F%2Fexample.com%2Fposts%2Fasi%2520%2526%2520ibu';

test('shareLinks() leads to five places, WhatsApp first', () => {
  assert.deepEqual(shareLinks('Menyusui di malam hari', URL_OF_POST), [
    { to: 'WhatsApp', href: `https://wa.me/?text=Menyusui%20di%20malam%20hari%20${ENCODED}` },
    {
      to: 'Telegram',
      href: `https://t.me/share/url?url=${ENCODED}&text=Menyusui%20di%20malam%20hari`,
    },
    { to: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${ENCODED}` },
    { to: 'X', href: `https://x.com/intent/post?url=${ENCODED}&text=Menyusui%20di%20malam%20hari` },
    { to: 'Email', href: `mailto:?subject=Menyusui%20di%20malam%20hari&body=${ENCODED}` },
  ]);
});

describe('shareLinks() carries a title whole', () => {
  const cases: Record<string, [title: string, carried: string]> = {
    'with signs of addresses': ['A & B #1 = 50% + C?', 'A & B #1 = 50% + C?'],
    'with quotes and tags': [`"a" 'b' <c>`, `"a" 'b' <c>`],
    'with emoji': ['ASI 🤱🏽 cukup', 'ASI 🤱🏽 cukup'],
    'in one line': [' a\r\nBcc: x@example.com\n', 'a Bcc: x@example.com'],
    'but for half a character': ['a\ud83eb', 'a\ufffdb'],
  };
  for (const [fact, [title, carried]] of Object.entries(cases)) {
    test(fact, () => {
      const sent = shareLinks(title, URL_OF_POST).map(({ href }) => {
        assert.match(href, /^[!-~]+$/);
        assert.doesNotMatch(href, /["'<>+#]/);
        return [...new URL(href).searchParams];
      });
      assert.deepEqual(sent, [
        [['text', `${carried} ${URL_OF_POST}`]],
        [
          ['url', URL_OF_POST],
          ['text', carried],
        ],
        [['u', URL_OF_POST]],
        [
          ['url', URL_OF_POST],
          ['text', carried],
        ],
        [
          ['subject', carried],
          ['body', URL_OF_POST],
        ],
      ]);
    });
  }
});
