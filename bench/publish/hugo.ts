import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { site } from '../../lib/site.ts';
import { root } from '../../tests/site/site.ts';
import { makeTemporaryFolder } from '../started.ts';
import { median } from '../statistics.ts';
import { LAYOUTS } from './hugo-layouts.ts';
import { bodyEdition, generatePost, withBodyEdition } from './posts.ts';
import { type Cost, runMeasured } from './run.ts';
import { PICTURES, writePosts } from './site-copy.ts';

/** What Hugo takes for the same posts: all of them, and again after one edit (seconds). */
export type HugoCost = { build: Cost; edit: number };

const EDITS = 3;

/** No feed and no map of the site, as ours has none either. */
const CONFIG = `baseURL = "http://localhost/"
title = "${site.name}"
languageCode = "${site.locale}"
timeZone = "${site.timeZone}"
paginate = ${site.postsPerPage}
disableKinds = ["RSS", "sitemap"]

[taxonomies]
tag = "tags"
`;

/** Builds so many generated posts with Hugo. Throws when its pages do not show them. */
export async function measureHugo(hugo: string, posts: number): Promise<HugoCost> {
  const folder = writeHugoSite(posts);
  const build = await runMeasured(hugo, ['--quiet'], { cwd: folder });
  const edits: number[] = [];
  for (let edition = 1; edition <= EDITS; edition++) {
    const { slug, text } = generatePost(edition, PICTURES);
    writeFileSync(path.join(folder, 'content/posts', `${slug}.md`), withBodyEdition(text, edition));
    const { wall } = await runMeasured(hugo, ['--quiet'], { cwd: folder });
    const page = path.join(folder, 'public/posts', slug, 'index.html');
    if (!readFileSync(page, 'utf8').includes(bodyEdition(edition))) {
      throw new Error(`Hugo did not build the edit of ${slug}`);
    }
    edits.push(wall);
  }
  return { build, edit: median(edits) };
}

function writeHugoSite(posts: number): string {
  const folder = makeTemporaryFolder('bench-publish-hugo');
  const files = { 'config.toml': CONFIG, ...LAYOUTS };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  mkdirSync(path.join(folder, 'content/posts'), { recursive: true });
  writePosts(path.join(folder, 'content/posts'), posts);
  cpSync(path.join(root, 'public/img'), path.join(folder, 'static/img'), { recursive: true });
  return folder;
}
