import { postPath } from '../../lib/urls.ts';
import { type Client, PATIENCE, type PublishAnswer, type Reply, waitFor } from './client.ts';
import {
  bodyEdition,
  generatePost,
  LINKED_POSTS,
  titleEdition,
  withBodyEdition,
  withTitleEdition,
} from './posts.ts';
import { type Change, pushChanges, type Repositories, timeFetch } from './repository.ts';
import { type PublishingServer, untilAtRest } from './serving.ts';
import { PICTURES } from './site-copy.ts';

/** Milliseconds of one publish: until it was seen, of the answer itself, of a fetch elsewhere. */
export type Sample = { live: number; answer: number; fetch: number };

/** A commit, and what readers see when it is live: the address, and how it answers. */
export type Publication = {
  message: string;
  changes: Change[];
  pathname: string;
  wanted: string;
  isSeen: (reply: Reply) => boolean;
};

/** A site under change. */
export type Site = { server: PublishingServer; client: Client; repositories: Repositories };

/** Pushes a change and measures from publishing it to seeing it. Throws when it is not seen. */
export async function measurePublish(site: Site, publication: Publication): Promise<Sample> {
  const { client, repositories, server } = site;
  const { pathname, isSeen, wanted, message, changes } = publication;
  // As it was, it is known and stored; else publishing would have nothing to expire.
  if (isSeen(await client.get(pathname))) {
    throw new Error(`${pathname} must not ${wanted} before "${message}" is published`);
  }
  await pushChanges(repositories, message, changes);
  await untilAtRest(server);
  const began = performance.now();
  const { milliseconds } = await client.publish(message);
  await waitFor(client, pathname, isSeen, wanted, began + PATIENCE);
  const live = performance.now() - began;
  return { live, answer: milliseconds, fetch: await timeFetch(repositories) };
}

/** Publishes without looking at pages; the answer. */
export async function publishOnly(
  { client, repositories, server }: Site,
  { message, changes }: Publication,
): Promise<PublishAnswer> {
  await pushChanges(repositories, message, changes);
  await untilAtRest(server);
  return client.publish(message);
}

/** Another body for the even rounds, another title for the odd ones. */
export function editOf(index: number, round: number): Publication {
  const { slug, text } = generatePost(index, PICTURES);
  const edition = round + 1;
  const [edited, shown] =
    round % 2 === 0
      ? [withBodyEdition(text, edition), bodyEdition(edition)]
      : [withTitleEdition(text, edition), titleEdition(edition)];
  return {
    message: `Sunting ${slug}`,
    changes: [{ kind: 'write', file: fileOf(slug), text: edited }],
    ...shows(slug, shown),
  };
}

/** A post that was not there. */
export function additionOf(index: number): Publication {
  const { slug, text } = generatePost(index, PICTURES);
  const changes: Change[] = [{ kind: 'write', file: fileOf(slug), text }];
  return { message: `Tambah ${slug}`, changes, ...shows(slug, bodyEdition(0)) };
}

/** A post that goes; it must be none of those that others link to. */
export function deletionOf(index: number): Publication {
  const { slug } = unlinked(index);
  return {
    message: `Hapus ${slug}`,
    changes: [{ kind: 'delete', file: fileOf(slug) }],
    pathname: postPath(slug),
    wanted: 'answer 404 or 410',
    isSeen: ({ status }) => status === 404 || status === 410,
  };
}

/** A post that gets another address; it must be none of those that others link to. */
export function renamingOf(index: number): Publication {
  const { slug } = unlinked(index);
  const renamed = `${slug}-baru`;
  return {
    message: `Ganti nama ${slug}`,
    changes: [{ kind: 'rename', from: fileOf(slug), to: fileOf(renamed) }],
    ...shows(renamed, bodyEdition(0)),
  };
}

function shows(slug: string, shown: string) {
  return {
    pathname: postPath(slug),
    wanted: `show "${shown.trim()}"`,
    isSeen: ({ status, text }: Reply) => status === 200 && text.includes(shown),
  };
}

function unlinked(index: number) {
  if (index < LINKED_POSTS) throw new RangeError(`Post ${index} is one that others link to`);
  return generatePost(index, PICTURES);
}

function fileOf(slug: string): string {
  return `posts/${slug}.md`;
}
