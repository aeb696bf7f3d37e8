import type { ContentFile } from './content-file.ts';
import { FilesByKey } from './files-by-key.ts';
import { isOwnPath, unfitName } from './own-addresses.ts';
import { comparablePath, normalizePath } from './path-spelling.ts';
import type { Problem } from './problems.ts';
import { say } from './say.ts';
import { toPostTags } from './tags.ts';
import { contentPath, tagPath } from './urls.ts';

/**
 * Every address that a set of files takes: their own, those of their tags and their aliases. Adding,
 * removing and checking one file costs the same however many there are.
 */
export class Addresses {
  /** By slug in small letters; a post, a page and a tag may have the same. */
  readonly #names = new FilesByKey();
  /** By path, as `normalizePath()` spells it. */
  readonly #aliases = new FilesByKey();
  /** How many files have the tag with this key. */
  readonly #tags = new Map<string, number>();

  /** Takes a file's addresses, in the place of those that an earlier version of it had. */
  add(file: ContentFile): void {
    this.remove(file);
    this.addName(file);
    this.addAliases(file);
  }

  /** The first half of `add()`: the file's own address and those of its tags. */
  addName(file: ContentFile): void {
    this.#names.add(file.slug.toLowerCase(), file);
    for (const key of tagKeys(file)) this.#tags.set(key, (this.#tags.get(key) ?? 0) + 1);
  }

  /** The other half of `add()`. */
  addAliases(file: ContentFile): void {
    for (const path of aliasPaths(file)) this.#aliases.add(path, file);
  }

  /** Frees what the version of this file that was added has taken; nothing when none was. */
  remove(file: ContentFile): void {
    const added = this.#names.remove(file.slug.toLowerCase(), file);
    if (!added) return;
    for (const key of tagKeys(added)) {
      const others = (this.#tags.get(key) ?? 0) - 1;
      if (others > 0) this.#tags.set(key, others);
      else this.#tags.delete(key);
    }
    for (const path of aliasPaths(added)) this.#aliases.remove(path, added);
  }

  /**
   * The clashes that a file would have with those that are here. An earlier version of it has to be
   * removed first.
   */
  problemsOf(file: ContentFile): Problem[] {
    return [...this.nameProblems(file), ...this.#overAliases(file), ...this.aliasProblems(file)];
  }

  /** What is wrong with the name of a file, by itself and among those whose names are here. */
  nameProblems(file: ContentFile): Problem[] {
    const others = this.#names.get(file.slug.toLowerCase());
    const other = others.findLast(({ kind }) => kind === file.kind);
    const message = other
      ? say`${other.file} has the same address but for case or accents; rename one of them`
      : unfitName(file);
    return message ? [atTop(file, 'file-name', message)] : [];
  }

  /** What is wrong with the aliases of a file, among the addresses that are here. */
  aliasProblems(file: ContentFile): Problem[] {
    const seen = new Set<string>();
    return file.aliasFields.flatMap(({ path: alias, line, column }) => {
      const path = normalizePath(alias);
      const message =
        path === undefined
          ? say`"${alias}" is not a valid path; write it as /old-address`
          : this.#aliasProblem(alias, path, file, seen);
      const place = { file: file.file, line, column };
      return message ? [{ ...place, severity: 'error', rule: 'aliases', message }] : [];
    });
  }

  #aliasProblem(
    alias: string,
    path: string,
    file: ContentFile,
    seen: Set<string>,
  ): string | undefined {
    const owner = this.#ownerOf(path, file);
    if (owner) return say`"${alias}" is the address of ${owner}; remove the alias`;
    const [other] = this.#aliases.get(path);
    if (other) return say`"${alias}" is an alias of ${other.file} too; remove one`;
    if (seen.has(path)) return say`"${alias}" stands twice; remove one`;
    seen.add(path);
    return undefined;
  }

  /** Whose address a path is, as a message says it; `file` need not be here yet. */
  #ownerOf(path: string, file: ContentFile): string | undefined {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const files = [...this.#names.get(name.toLowerCase()), file];
    const found = files.find((candidate) => pathOf(candidate) === path);
    if (found) return found.file;
    const isTag = this.#tags.has(name) || tagKeys(file).includes(name);
    if (isTag && comparablePath(tagPath(name)) === path) return say`a tag`;
    return isOwnPath(path) ? say`the site itself` : undefined;
  }

  /** What of a file's own addresses are aliases of other files, which would lead nowhere. */
  #overAliases(file: ContentFile): Problem[] {
    const named = this.#aliases.get(pathOf(file)).map((owner) => {
      const message = say`its address is an alias of ${owner.file}; remove the alias there or rename this file`;
      return atTop(file, 'file-name', message);
    });
    const tagged = tagKeys(file).flatMap((key) =>
      this.#aliases.get(comparablePath(tagPath(key))).map((owner) => {
        const message = say`the tag address ${tagPath(key)} is an alias of ${owner.file}; remove the alias there or the tag here`;
        return atTop(file, 'tags', message);
      }),
    );
    return [...named, ...tagged];
  }
}

function pathOf(file: ContentFile): string {
  return comparablePath(contentPath(file));
}

function tagKeys({ frontMatter }: ContentFile): string[] {
  return toPostTags(frontMatter?.tags ?? []).map(({ key }) => key);
}

function aliasPaths({ aliasFields }: ContentFile): string[] {
  return aliasFields.flatMap(({ path }) => normalizePath(path) ?? []);
}

function atTop({ file }: ContentFile, rule: string, message: string): Problem {
  return { file, line: 1, column: 1, severity: 'error', rule, message };
}
