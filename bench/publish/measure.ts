import { residentBytes } from '../processes.ts';
import { end } from '../started.ts';
import {
  additionOf,
  deletionOf,
  editOf,
  measurePublish,
  type Publication,
  renamingOf,
  type Sample,
  type Site,
} from './changes.ts';
import { connect } from './client.ts';
import { addressesOf, countRenderedAgain, postsBeside, readAll } from './pages.ts';
import { makeRepositories } from './repository.ts';
import { type PublishingServer, startPublishingServer, untilAtRest } from './serving.ts';

/** What publishing costs on a site; times in milliseconds, memory in bytes. */
export type PublishingCost = {
  startUp: number;
  edits: Sample[];
  additions: Sample[];
  deletions: Sample[];
  renamings: Sample[];
  /** Pages rendered again for one edited body. */
  renderedAgain: number;
  /** Of the server, after it has sent `pages` pages. */
  resident: number;
  pages: number;
};

/** Those before it keep their text until the edit that tells how many pages are rendered again. */
const FIRST_EDITED = 2;

/** So many posts are read before and after the edit of one of them. */
const READ_POSTS = 200;

/** So many pages fill the memory that a server takes for pages. */
const READ_PAGES = 2000;

/** Publishes changes to the built site in a folder, which holds `posts` generated posts. */
export async function measurePublishing(
  folder: string,
  posts: number,
  rounds: number,
): Promise<PublishingCost> {
  const repositories = await makeRepositories(folder);
  const server = await startPublishingServer(folder);
  const client = connect(server.origin, server.secret);
  try {
    return await measureServer({ server, client, repositories }, folder, posts, rounds);
  } finally {
    client.close();
    await end(server.child);
  }
}

async function measureServer(
  site: Site,
  folder: string,
  posts: number,
  rounds: number,
): Promise<PublishingCost> {
  const others = Math.ceil(rounds / 2);
  // Posts from here on are deleted and renamed; those before it are edited and read.
  const kept = posts - 2 * others;
  const step = (kept - FIRST_EDITED) / rounds;
  const edited = from(0, rounds).map((round) => FIRST_EDITED + Math.floor(round * step));
  const changes = {
    edits: await inTurn(site, edited.map(editOf)),
    additions: await inTurn(site, from(posts, others).map(additionOf)),
    deletions: await inTurn(site, from(kept, others).map(deletionOf)),
    renamings: await inTurn(site, from(kept + others, others).map(renamingOf)),
  };
  const renderedAgain = await renderedForOneBody(site, folder, Math.min(kept, READ_POSTS));
  const memory = await memoryAfter(site, kept);
  return { startUp: site.server.startUp, ...changes, renderedAgain, ...memory };
}

async function renderedForOneBody(site: Site, folder: string, posts: number): Promise<number> {
  // In an even round: its body is edited.
  const edit = editOf(FIRST_EDITED - 1, 1000);
  const addresses = [
    ...(await addressesOf(site.client, posts)),
    ...(await postsBeside(site.client, edit.pathname)),
  ];
  return countRenderedAgain(site, folder, [...new Set(addresses)], edit);
}

async function memoryAfter({ client, server }: Site, posts: number) {
  const addresses = (await addressesOf(client, Math.min(posts, READ_PAGES))).slice(0, READ_PAGES);
  await readAll(client, addresses);
  await untilAtRest(server);
  return { resident: residentOf(server), pages: addresses.length };
}

function residentOf({ pid }: PublishingServer): number {
  const bytes = residentBytes(pid);
  if (bytes === 0) throw new Error('The server has ended');
  return bytes;
}

async function inTurn(site: Site, publications: readonly Publication[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const publication of publications) samples.push(await measurePublish(site, publication));
  return samples;
}

/** `count` numbers from `first` on. */
function from(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
