import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type ContentFile, hashOf } from './content-file.ts';
import { readParseCache } from './parse-cache.ts';

// What a build was made from stands beside it, in `.next/built/`: all files as they were parsed,
// and their texts one after another. A server begins with it, whatever is in `posts/` by then.

/** The content of a build. */
export type BuiltFrom = {
  /** A moment before the build began to read, in milliseconds since 1970. */
  at: number;
  files: ReadonlyMap<string, ContentFile>;
  /** Where each text begins in the pack, in bytes. */
  starts: ReadonlyMap<string, number>;
};

/**
 * Writes down what `parsed`, the parse cache that the build was given, holds. Throws when a file is
 * no longer what was built.
 */
export async function writeBuiltFrom(
  distDir: string,
  parsed: string,
  at: number,
  readBytes: (file: string) => Buffer,
): Promise<void> {
  const names = namesIn(distDir);
  mkdirSync(names.folder, { recursive: true });
  const pack = openSync(/* turbopackIgnore: true */ names.pack, 'w');
  for (const { file, hash } of (await readParseCache(parsed)).values()) {
    const bytes = readBytes(file);
    if (hashOf(bytes) !== hash) {
      throw new Error(`${file} was changed while the site was built; build it again`);
    }
    writeSync(pack, bytes);
  }
  closeSync(pack);
  copyFileSync(parsed, names.files);
  // Last: without it there is nothing.
  writeFileSync(names.at, String(at));
}

/** Reads it; undefined where a build left none. */
export async function readBuiltFrom(distDir: string): Promise<BuiltFrom | undefined> {
  const names = namesIn(distDir);
  const at = readNumber(names.at);
  if (at === undefined) return undefined;
  const files = await readParseCache(names.files);
  const starts = new Map<string, number>();
  let end = 0;
  for (const { file, size } of files.values()) {
    starts.set(file, end);
    end += size;
  }
  return { at, files, starts };
}

/** The text of a file in the version with this hash; undefined when the build had another. */
export function readBuiltText(
  distDir: string,
  { starts, files }: BuiltFrom,
  file: string,
  hash: string,
): string | undefined {
  const built = files.get(file);
  if (built?.hash !== hash) return undefined;
  const bytes = Buffer.alloc(built.size);
  const pack = openSync(/* turbopackIgnore: true */ namesIn(distDir).pack, 'r');
  readSync(pack, bytes, 0, built.size, starts.get(file) ?? 0);
  closeSync(pack);
  return hashOf(bytes) === hash ? bytes.toString() : undefined;
}

function namesIn(distDir: string) {
  const folder = path.join(distDir, 'built');
  return {
    folder,
    at: path.join(folder, 'at'),
    files: path.join(folder, 'posts.json'),
    pack: path.join(folder, 'posts.pack'),
  };
}

function readNumber(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
