import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { listTree, type TreeFile } from './content-tree.ts';
import type { ExaminedPictures } from './examined-pictures.ts';
import { type Refusal, refusalOf } from './gate-rules.ts';
import type { Pictures } from './images.ts';
import { decodePath } from './picture-files.mjs';
import { type Folders, toContentName } from './posts.ts';
import type { Problem } from './problems.ts';
import { say } from './say.ts';

const PICTURES = 'public/img/';

/**
 * Decides what of `posts/` and `public/img/` is let in at all, before anything of it is parsed. It
 * knows all that is there but the content files, of which their own problems tell.
 */
export class Gate {
  readonly #refused: Map<string, Refusal>;
  /** Paths of pictures by the one spelling that a careless file system has for them. */
  readonly #names: Map<string, readonly string[]>;

  constructor(
    readonly examined: ExaminedPictures,
    before?: Gate,
  ) {
    this.#refused = new Map(before ? before.#refused : []);
    this.#names = new Map(before ? before.#names : []);
  }

  /** Looks at a file that is new, or other than it was. */
  async take(file: TreeFile): Promise<void> {
    this.drop(file.path);
    const refusal = await refusalOf(file, this.examined);
    if (refusal) this.#refused.set(file.path, refusal);
    if (file.path.startsWith(PICTURES)) this.#namesLike(file.path, [file.path]);
  }

  /** Forgets a file that is gone. */
  drop(path: string): void {
    this.#refused.delete(path);
    this.#namesLike(path, []);
  }

  /** What is wrong with all that was refused. */
  problems(): Problem[] {
    const clashing = [...this.#names.values()].filter((paths) => paths.length > 1).flat();
    const paths = new Set([...this.#refused.keys(), ...clashing]);
    return [...paths].flatMap((path) => this.problemOf(path) ?? []);
  }

  /** Why a file is refused; undefined for one that is not, or is not there. */
  problemOf(path: string): Problem | undefined {
    const refusal = this.#refused.get(path) ?? this.#clashOf(path);
    return refusal && { file: path, line: 1, column: 1, severity: 'error', ...refusal };
  }

  /** Paths such as `public/img/x.webp` of all that lies there, let in or not. */
  pictures(): string[] {
    return [...this.#names.values()].flat();
  }

  /** Whether a path is below one that was refused, and so not what it seems. */
  hides(path: string): boolean {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
      if (this.#refused.has(path.slice(0, end))) return true;
    }
    return false;
  }

  /** The pictures that were found elsewhere, without those that are refused. */
  admitted(pictures: Pictures): Pictures {
    const refusal = (src: string) => this.problemOf(`public${decodePath(src)}`)?.message;
    return { ...pictures, read: async (src) => refusal(src) ?? pictures.read(src) };
  }

  #clashOf(path: string): Refusal | undefined {
    const other = this.#names.get(folded(path))?.find((name) => name !== path);
    if (other === undefined || !this.#names.get(folded(path))?.includes(path)) return undefined;
    const message = say`${other} has the same address but for case or accents; rename one of them`;
    return { rule: 'file-name', message };
  }

  /** Puts a path, or none, in the place that it has among the names that are like it. */
  #namesLike(path: string, own: readonly string[]): void {
    const key = folded(path);
    const others = (this.#names.get(key) ?? []).filter((name) => name !== path);
    if (others.length + own.length > 0) this.#names.set(key, [...others, ...own]);
    else this.#names.delete(key);
  }
}

/** The gate before all that is in the folders of a site. Of other pictures nothing is known then. */
export async function openGate(folders: Folders, examined: ExaminedPictures): Promise<Gate> {
  const files = await listTree(folders);
  const gate = await gateAfter(new Gate(examined), files);
  const pictures = files.filter(({ path }) => path.startsWith(PICTURES));
  examined.keepOnly(new Set(pictures.map(({ path }) => path.slice('public'.length))));
  return gate;
}

/** The gate after some files came or changed, and others went; the one before stays as it is. */
export async function gateAfter(
  before: Gate,
  files: readonly TreeFile[],
  gone: readonly string[] = [],
): Promise<Gate> {
  const gate = new Gate(before.examined, before);
  for (const path of gone) gate.drop(path);
  const limit = pLimit(availableParallelism());
  const others = files.filter(({ path }) => !toContentName(path));
  await Promise.all(others.map((file) => limit(() => gate.take(file))));
  return gate;
}

/** The one spelling that a careless file system has for a path and those like it. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
