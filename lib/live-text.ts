import { readBuiltText } from './built-from.ts';
import { hashOf } from './content-file.ts';
import { getLive, isServer } from './live-content.ts';
import { distDir, readBytes } from './posts.ts';

/** The text that readers get of a file. Throws when there is none. */
export async function liveText(file: string): Promise<string> {
  if (!isServer()) return readBytes(file).toString();
  const content = (await getLive()).files.get(file)?.live;
  if (!content) throw new Error(`${file} is not live`);
  return textOf(file, content.hash);
}

/** The text of a file in one version, whatever is in `posts/` by now. Throws when it is lost. */
export async function textOf(file: string, hash: string): Promise<string> {
  const bytes = bytesOnDisk(file);
  if (bytes && hashOf(bytes) === hash) return bytes.toString();
  const { log, built } = await getLive();
  const text = log.textOf(hash) ?? (built && readBuiltText(distDir, built, file, hash));
  if (text !== undefined) return text;
  throw new Error(`The live version of ${file} is lost; save the file again and publish it`);
}

function bytesOnDisk(file: string): Buffer | undefined {
  try {
    return readBytes(file);
  } catch {
    return undefined;
  }
}
