import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  changeDay,
  differingPaths,
  formatLedger,
  type Ledger,
  parseLedger,
} from '../../lib/ledger.ts';
import { updateLedger } from '../../lib/ledger-update.ts';
import { readContent } from '../../lib/posts.ts';
import { fileOf, postOf, type SiteFiles, siteOf } from './temporary-site.ts';

const TODAY = '2025-05-05';
const OLD = '0'.repeat(16);

const ledgerOf = (entries: Record<string, [hash: string, day: string]>): Ledger =>
  new Map(Object.entries(entries).map(([path, [hash, day]]) => [path, { hash, day }]));

async function updated(before: Ledger, files: SiteFiles) {
  const { ledger: after } = updateLedger(before, await readContent(siteOf(files)), TODAY);
  return Object.fromEntries([...after].map(([path, { day }]) => [path, day]));
}

async function hashOf(text: string): Promise<string> {
  const [file] = await readContent(siteOf({ 'posts/x.md': text }));
  return file?.readerHash ?? '';
}

test('a ledger is read as it was written, one address a line and in order', () => {
  const ledger = ledgerOf({ '/posts/b': [OLD, '2024-02-29'], '/posts/a%20b': [OLD, TODAY] });
  const text = formatLedger(ledger);
  assert.deepEqual(text.split('\n').slice(1), [
    `/posts/a%20b ${OLD} ${TODAY}`,
    `/posts/b ${OLD} 2024-02-29`,
    '',
  ]);
  assert.deepEqual(new Map(parseLedger(text)), new Map(ledger));
});

test('parseLedger() passes over what a merge leaves', () => {
  const lines = ['<<<<<<< HEAD', `/a ${OLD} ${TODAY}`, '=======', `/b ${OLD}`, '>>>>>>> lain', ''];
  assert.deepEqual([...parseLedger(lines.join('\r\n')).keys()], ['/a']);
});

test('parseLedger() takes no move to another site', () => {
  const lines = ['//evil.example', '/\\evil.example', 'https://evil.example', '/b'].map(
    (target, index) => `/${index} -> ${target} ${TODAY}`,
  );
  assert.deepEqual([...parseLedger(`${lines.join('\n')}\n`).keys()], ['/3']);
});

describe('changeDay()', () => {
  const file = { kind: 'post' as const, slug: 'x', readerHash: '1'.repeat(16) };
  const known = ledgerOf({ '/posts/x': [file.readerHash, '2024-01-01'] });
  const behind = ledgerOf({ '/posts/x': [OLD, '2023-01-01'] });
  const before = { ...file, changed: '2024-03-03' };
  const cases: [string, string | undefined, string | undefined][] = [
    ['is that of a ledger that knows the words', '2024-01-01', changeDay(file, [known], TODAY)],
    ['is that of the first that knows', '2024-01-01', changeDay(file, [behind, known], TODAY)],
    ['is today where ledgers know other words', TODAY, changeDay(file, [behind], TODAY)],
    ['is none for a new address', undefined, changeDay(file, [], TODAY)],
    ['stays where readers read the same', '2024-03-03', changeDay(file, [behind], TODAY, before)],
    [
      'is today where readers read other words',
      TODAY,
      changeDay(file, [], TODAY, { ...before, readerHash: OLD }),
    ],
  ];
  for (const [fact, expected, day] of cases) test(fact, () => assert.equal(day, expected));
});

describe('updateLedger()', () => {
  test('gives a new post the day of its date, and a new page today', async () => {
    const files = {
      'posts/x.md': postOf('Judul', '2024-01-01T23:00:00Z'),
      'posts/pages/tentang.md': fileOf('title: Tentang\ndescription: x'),
    };
    assert.deepEqual(await updated(new Map(), files), {
      '/posts/x': '2024-01-02',
      '/tentang': TODAY,
    });
  });

  test('keeps the day of what reads the same, and changes that of one post alone', async () => {
    const [same, other] = [postOf('Sama'), postOf('Lain')];
    const before = ledgerOf({
      '/posts/sama': [await hashOf(same), '2024-02-02'],
      '/posts/lain': [OLD, '2024-02-02'],
    });
    const files = { 'posts/sama.md': same, 'posts/lain.md': other };
    assert.deepEqual(await updated(before, files), {
      '/posts/lain': TODAY,
      '/posts/sama': '2024-02-02',
    });
  });

  test('lets a renamed post keep its day', async () => {
    const text = postOf('Judul');
    const before = ledgerOf({ '/posts/lama': [await hashOf(text), '2024-02-02'] });
    assert.deepEqual(await updated(before, { 'posts/baru.md': text }), {
      '/posts/baru': '2024-02-02',
      '/posts/lama': TODAY,
    });
  });

  test('holds neither drafts nor files with errors, but what waits for its date', async () => {
    const files = {
      'posts/draf.md': postOf('Draf', '2024-01-01', 'draft: true'),
      'posts/salah.md': fileOf('title: Salah'),
      'posts/nanti.md': postOf('Nanti', '2099-01-01'),
    };
    assert.deepEqual(await updated(new Map(), files), { '/posts/nanti': '2099-01-01' });
  });
});

describe('updateLedger() remembers every address that was public:', () => {
  const settle = async (entries: Record<string, [string, string]>, files: SiteFiles) => {
    const content = await readContent(siteOf(files));
    const { ledger, lost } = updateLedger(ledgerOf(entries), content, TODAY);
    const said = [...ledger].map(([path, { hash, day }]) => [path, `${hash} ${day}`]);
    return { entries: Object.fromEntries(said), lost };
  };
  const draft = fileOf('title: A\ndate: 2024-01-01\ndraft: true\ntags: [asi]');

  test('a post that went is lost, and its entry stays', async () => {
    const { entries, lost } = await settle({ '/posts/x': [OLD, '2024-02-02'] }, {});
    assert.deepEqual([entries, lost], [{ '/posts/x': `${OLD} 2024-02-02` }, ['/posts/x']]);
  });

  test('one that is a draft now, with its tags, is not', async () => {
    const before: Record<string, [string, string]> = {
      '/posts/x': [OLD, '2024-02-02'],
      '/tags/asi': ['-', '2024-02-02'],
    };
    const { entries, lost } = await settle(before, { 'posts/x.md': draft });
    assert.deepEqual(Object.keys(entries), ['/posts/x', '/tags/asi']);
    assert.deepEqual(lost, []);
  });

  test('one that waited for its date and went was never public', async () => {
    assert.deepEqual(await settle({ '/posts/x': [OLD, '2025-06-06'] }, {}), {
      ...{ entries: {}, lost: [] },
    });
  });

  test('a tag of posts has the day of the first, and is lost with the last', async () => {
    const files = {
      'posts/a.md': fileOf('title: A\ndate: 2024-02-02\ntags: [ASI]'),
      'posts/b.md': fileOf('title: B\ndate: 2024-01-01\ntags: [asi]'),
    };
    const { entries } = await settle({}, files);
    assert.equal(entries['/tags/asi'], '- 2024-01-01');
    assert.deepEqual((await settle({ '/tags/asi': ['-', '2024-01-01'] }, {})).lost, ['/tags/asi']);
  });

  test('an alias leads to the file that has it, and stays when the alias goes', async () => {
    const files = { 'posts/b.md': fileOf('title: B\ndate: 2024-01-01\naliases: [/posts/a]') };
    const first = await settle({ '/posts/a': [OLD, '2024-02-02'] }, files);
    assert.equal(first.entries['/posts/a'], `-> /posts/b ${TODAY}`);
    const later = await settle(
      { '/posts/a': ['-> /posts/b', '2024-02-02'] },
      { 'posts/b.md': postOf('B', '2024-01-01') },
    );
    assert.equal(later.entries['/posts/a'], '-> /posts/b 2024-02-02');
  });

  test('an alias is that address however it is encoded', async () => {
    const files = { 'posts/b.md': fileOf('title: B\ndate: 2024-01-01\naliases: [/posts/é]') };
    const { entries, lost } = await settle({ '/posts/%C3%A9': [OLD, '2024-02-02'] }, files);
    assert.deepEqual([entries['/posts/%C3%A9'], lost], [`-> /posts/b ${TODAY}`, []]);
  });

  test('what moved twice leads to its end in one hop, and is gone with it', async () => {
    const text = postOf('C', '2024-01-01');
    const before: Record<string, [string, string]> = {
      '/posts/a': ['-> /posts/b', '2024-02-02'],
      '/posts/b': [await hashOf(text), '2024-02-02'],
      '/posts/d': ['-> /posts/e', '2024-02-02'],
      '/posts/e': ['gone', '2024-03-03'],
      '/posts/f': ['-> /posts/g', '2024-02-02'],
      '/posts/g': ['-> /posts/f', '2024-02-02'],
    };
    const { entries, lost } = await settle(before, { 'posts/c.md': text });
    assert.equal(entries['/posts/a'], '-> /posts/c 2024-02-02');
    assert.equal(entries['/posts/b'], `-> /posts/c ${TODAY}`);
    assert.equal(entries['/posts/d'], 'gone 2024-02-02');
    assert.deepEqual(lost, []);
  });

  test('what comes back is there again', async () => {
    const { entries } = await settle(
      { '/posts/x': ['gone', '2024-02-02'] },
      { 'posts/x.md': postOf('X') },
    );
    assert.match(entries['/posts/x'] ?? '', /^[0-9a-f]{16} /);
  });
});

test('differingPaths() names what came, went or changed', () => {
  const one = ledgerOf({ '/a': [OLD, TODAY], '/b': [OLD, TODAY], '/c': [OLD, TODAY] });
  const other = ledgerOf({
    '/a': [OLD, '2020-01-01'],
    '/b': ['1'.repeat(16), TODAY],
    '/d': [OLD, TODAY],
  });
  assert.deepEqual(differingPaths(one, other), ['/b', '/c', '/d']);
});
