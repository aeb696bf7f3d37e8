import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import type { ContentFile } from '../../lib/content-file.ts';
import { readContentFile } from '../../lib/content-parser.ts';
import { picturesOf } from '../../lib/images.ts';
import type { Folders } from '../../lib/posts.ts';
import { formatProblem } from '../../lib/problems.ts';
import { postOf, siteOf } from './temporary-site.ts';

const CUP = readFileSync(new URL('../fixtures/public/img/cup.webp', import.meta.url));
const FEATURED = ['featuredimage: /img/cup.webp', 'featuredimagealt: Cangkir'];
const WITH_PICTURE = postOf('Judul', '2024-01-01', ...FEATURED);
const MISSING =
  'posts/x.md:5:16 featuredimage: there is no public/img/cup.webp; put the picture there or correct the path';

const onDisk = ({ posts }: Folders) => path.join(posts, 'x.md');

function read(folders: Folders, known?: ContentFile): Promise<ContentFile> {
  return readContentFile('post', 'posts/x.md', onDisk(folders), picturesOf(folders.public), known);
}

describe('readContentFile() with what an earlier start kept', () => {
  const files = { 'posts/x.md': WITH_PICTURE, 'public/img/cup.webp': CUP };
  /** As the parse cache hands it back. */
  const kept = async (folders: Folders) => JSON.parse(JSON.stringify(await read(folders)));

  test('returns it as it is when nothing changed', async () => {
    const folders = siteOf(files);
    const known = await kept(folders);
    assert.equal(await read(folders, known), known);
  });

  test('reads a file of another size again', async () => {
    const folders = siteOf(files);
    const known = await kept(folders);
    writeFileSync(onDisk(folders), postOf('Judul lain'));
    assert.equal((await read(folders, known)).frontMatter?.title, 'Judul lain');
  });

  test('reads a file of the same size and another time again', async () => {
    const folders = siteOf(files);
    const known = await kept(folders);
    writeFileSync(onDisk(folders), WITH_PICTURE.replace('Judul', 'Lukis'));
    utimesSync(onDisk(folders), new Date(), new Date(known.mtimeMs + 5000));
    assert.equal((await read(folders, known)).frontMatter?.title, 'Lukis');
  });

  test('sees that it became a program, which changes neither size nor time, and that it is none any more', async () => {
    const folders = siteOf(files);
    const known = await kept(folders);
    chmodSync(onDisk(folders), 0o755);
    const program = await read(folders, known);
    assert.deepEqual(program.problems.map(formatProblem), [
      'posts/x.md:1:1 file: it may be run as a program; take that right away with chmod -x',
    ]);
    chmodSync(onDisk(folders), 0o644);
    assert.equal((await read(folders, program)).frontMatter?.title, 'Judul');
  });

  test('sees that the picture went', async () => {
    const folders = siteOf(files);
    const known = await kept(folders);
    rmSync(path.join(folders.public, 'img/cup.webp'));
    assert.deepEqual((await read(folders, known)).problems.map(formatProblem), [MISSING]);
  });

  test('sees that the picture came', async () => {
    const folders = siteOf({ ...files, 'public/img/cup.webp': '' });
    rmSync(path.join(folders.public, 'img/cup.webp'));
    const known = await kept(folders);
    writeFileSync(path.join(folders.public, 'img/cup.webp'), CUP);
    const { picture, problems } = await read(folders, known);
    assert.deepEqual({ width: picture?.width, problems }, { width: 8, problems: [] });
  });

  test('says once that the picture is still missing', async () => {
    const folders = siteOf({ 'posts/x.md': WITH_PICTURE });
    const found = await read(folders, await kept(folders));
    assert.deepEqual(found.problems.map(formatProblem), [MISSING]);
  });
});
