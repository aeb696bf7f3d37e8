import { createHash } from 'node:crypto';
import type { ContentFile } from './content-file.ts';
import type { ExaminedPictures } from './examined-pictures.ts';
import type { Live } from './live-content.ts';
import { decodePath } from './picture-files.mjs';
import { serverState } from './server-state.mjs';
import type { VisibleChange } from './snapshot/update.ts';
import type { Snapshot } from './snapshot.ts';

/** What a version is made from. */
type Shown = Pick<Live, 'snapshot' | 'files' | 'gate'>;

const MODULUS = 1n << 128n;

/**
 * Names all that readers see now, the same on every replica that shows the same. It is the sum of what
 * the visible files are named, so that a publish adds and takes away only what it changes.
 */
export class ContentVersion {
  #names = new Map<string, bigint>();
  #sum = 0n;
  #moved: Snapshot['moved'] | undefined;
  #movedName = '';

  /** The version after `changes` to what it was called with before; the first time all is looked at. */
  update({ snapshot, files, gate }: Shown, changes: readonly VisibleChange[]): string {
    const isNew = this.#moved === undefined;
    const gone = isNew ? [] : changes.flatMap(({ before }) => before?.file ?? []);
    const came = isNew ? visibleFiles(snapshot) : changes.flatMap(({ after }) => after?.file ?? []);
    for (const file of gone) this.#set(file, 0n);
    for (const file of came) {
      const content = files.get(file)?.live;
      if (content) this.#set(file, nameOf(content, gate.examined));
    }
    if (this.#moved !== snapshot.moved) this.#movedName = hash(sorted(snapshot.moved)).slice(0, 22);
    this.#moved = snapshot.moved;
    return `${this.#sum.toString(36)}.${this.#movedName}`;
  }

  #set(file: string, name: bigint): void {
    this.#sum = (this.#sum + name - (this.#names.get(file) ?? 0n) + MODULUS) % MODULUS;
    if (name) this.#names.set(file, name);
    else this.#names.delete(file);
  }
}

const own = new ContentVersion();

/**
 * Notes, where replicas share pages, what this server shows after a publish. None is shared until all
 * tags have expired, and `settled` is the same.
 */
export function moveVersion(live: Live, changes: readonly VisibleChange[]): string | undefined {
  if (!process.env.REDIS_URL) return undefined;
  const version = own.update(live, changes);
  serverState().version = version;
  return version;
}

function visibleFiles({ posts, pages, tagFiles }: Snapshot): string[] {
  return [...posts, ...pages.values(), ...tagFiles.values()].map(({ file }) => file);
}

/** All that the pages of a file are made from: its bytes, its day of change, and its pictures. */
function nameOf(content: ContentFile, examined: ExaminedPictures): bigint {
  const pictures = content.pictures.map(
    ({ src, size }) => `${src} ${examined.hashOf(decodePath(src)) ?? size}`,
  );
  const parts = [content.file, content.hash, content.changed ?? '', ...pictures];
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex');
  return BigInt(`0x${digest.slice(0, 32)}`);
}

function sorted(moved: Snapshot['moved']): string {
  return [...moved]
    .map((pair) => pair.join(' '))
    .sort()
    .join('\n');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
