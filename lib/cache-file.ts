import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What `writeCacheFile()` was given; empty when the file is missing, torn or of another version. */
export async function readCacheFile<Item>(file: string, version: string): Promise<Item[]> {
  try {
    const bytes = await readFile(file);
    const end = bytes.indexOf('\n');
    const body = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === checksum(body, version)
      ? JSON.parse(body.toString())
      : [];
  } catch {
    return [];
  }
}

/**
 * Written beside and renamed, so that another process reads the old or the new one, whole. Each
 * writing has a name of its own: publishing may begin one while another is under way.
 */
export async function writeCacheFile(
  file: string,
  version: string,
  items: readonly unknown[],
): Promise<void> {
  const body = Buffer.from(JSON.stringify(items));
  const temporary = `${file}.${process.pid}.${process.hrtime.bigint()}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(temporary, [`${checksum(body, version)}\n`, body]);
  await rename(temporary, file);
}

function checksum(body: Buffer, version: string): string {
  return createHash('sha256').update(version).update(body).digest('hex');
}
