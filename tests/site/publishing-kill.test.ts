import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { ask } from './pages.ts';
import {
  changesHere,
  FROM_GIT,
  freshRepositories,
  head,
  push,
  type Repositories,
  untilFollowed,
} from './publishing-git.ts';
import { toFile } from './publishing-posts.ts';
import { folder, freshSite, publish, startPublishing, write } from './publishing-site.ts';
import type { RunningSite } from './site.ts';

// The server is killed while it publishes. Each publish gives three posts the same number.

const SLUGS = ['satu', 'dua', 'tiga'];
type Moment = {
  /** How many publishes are over before the one during or after which the server is killed. */
  over: number;
  /** Milliseconds after it was asked for, or answered: then the work tree moves. */
  wait: number;
  after: 'asked' | 'answered';
};

const MOMENTS: Moment[] = [
  { over: 4, wait: 1, after: 'asked' },
  { over: 5, wait: 8, after: 'asked' },
  { over: 6, wait: 20, after: 'asked' },
  { over: 7, wait: 45, after: 'asked' },
  { over: 8, wait: 0, after: 'answered' },
  { over: 9, wait: 4, after: 'answered' },
  { over: 10, wait: 12, after: 'answered' },
];

const nameOf = ({ over, wait, after }: Moment) =>
  `killed ${wait} ms after publish ${over + 1} was ${after}`;

let site: RunningSite;

function numbered(number: number): Record<string, string> {
  const text = (slug: string) =>
    toFile({
      title: `Nomor ${number}.`,
      date: '2024-08-01',
      tags: ['nomor'],
      body: `${slug} ${number}.`,
    });
  return Object.fromEntries(SLUGS.map((slug) => [`posts/${slug}.md`, text(slug)]));
}

/** The number that was brought last. */
let last = 0;

/** Brings number after number and publishes each, until the server is killed. */
async function publishUntilKilled(
  { over, wait, after }: Moment,
  bring: (number: number) => void,
): Promise<void> {
  for (let count = 0; count < over; count++) {
    bring(++last);
    await publish(site);
  }
  bring(++last);
  // Cut off, it throws.
  const publishing = publish(site).catch(() => undefined);
  if (after === 'answered') await publishing;
  await setTimeout(wait);
  await site.stop('SIGKILL');
  await publishing;
}

/** The one number that all posts and all lists show. */
async function numberShown(): Promise<number> {
  const numbers = new Set<number>();
  for (const address of [...SLUGS.map((slug) => `/posts/${slug}`), '/', '/tags/nomor']) {
    const { text } = await ask(address, site.origin);
    const found = [...text.matchAll(/>Nomor (\d+)\.</g)].map(([, number]) => Number(number));
    assert.ok(found.length > 0, address);
    for (const number of found) numbers.add(number);
  }
  for (const slug of SLUGS) {
    const { text } = await ask(`/posts/${slug}`, site.origin);
    numbers.add(Number(new RegExp(`<p>${slug} (\\d+)\\.</p>`).exec(text)?.[1]));
  }
  assert.equal(numbers.size, 1, `the pages show ${[...numbers]}`);
  return [...numbers][0] ?? Number.NaN;
}

describe('a server that is killed while it publishes from its folder', () => {
  const bring = (number: number) => {
    for (const [name, text] of Object.entries(numbered(number))) write(name, text);
  };
  before(async () => {
    await freshSite();
    site = await startPublishing();
  });
  after(() => site.stop('SIGKILL'));

  for (const moment of MOMENTS) {
    test(`shows one number when ${nameOf(moment)}`, async () => {
      await publishUntilKilled(moment, bring);
      site = await startPublishing();
      assert.equal(await numberShown(), last);
    });
  }

  test('goes on publishing', async () => {
    bring(++last);
    assert.equal((await publish(site)).status, 200);
    assert.equal(await numberShown(), last);
  });
});

describe('a server that is killed while it publishes from git', () => {
  let repositories: Repositories;
  const numbers = new Map<string, number>();
  const bring = (number: number) => {
    numbers.set(push(repositories, numbered(number)), number);
  };
  before(async () => {
    repositories = await freshRepositories();
    site = await startPublishing(FROM_GIT, { group: true });
  });
  after(() => site.stop('SIGKILL'));

  for (const [index, moment] of MOMENTS.entries()) {
    const group = index % 2 === 0;
    const whom = group ? 'with the git that it runs' : 'alone';
    test(`shows one number when ${nameOf(moment)}, ${whom}`, async () => {
      await publishUntilKilled(moment, bring);
      // So that the server does not fetch before we have looked.
      const { remote } = repositories;
      renameSync(remote, `${remote}.gone`);
      site = await startPublishing(FROM_GIT, { group: !group });
      const shown = await numberShown();
      assert.ok(last - shown <= 1, `${shown} is shown, ${last} was pushed`);
      assert.equal(numbers.get(head(folder)), shown);
      assert.equal(changesHere(), '');
      renameSync(`${remote}.gone`, remote);
    });
  }

  test('goes on publishing, and its work tree follows', async () => {
    bring(++last);
    assert.equal((await publish(site)).commit, head(repositories.editor));
    assert.equal(await numberShown(), last);
    await untilFollowed(repositories);
    assert.equal(changesHere(), '');
  });
});
