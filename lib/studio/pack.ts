import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { say } from '../say.ts';
import { DECAP, decapFolder } from './packed.ts';

const run = promisify(execFile);

/** What a browser asks for. The package has all of it twice, and ten times as much in source maps. */
const WANTED = /^(?:(?:\d+\.)?decap-cms\.js(?:\.LICENSE\.txt)?|.*\.wasm)$/;

/**
 * Fetches the studio's program from npm's registry, compares it with its hash, and puts what browsers
 * need of it where the site serves it. A folder that is there whole takes the place of the former one
 * at the end. Throws one sentence when it cannot.
 */
export async function packStudio(): Promise<void> {
  await mkdir(path.dirname(decapFolder), { recursive: true });
  const work = await mkdtemp(`${decapFolder}.`);
  try {
    await unpack(await download(work), work);
    await rm(decapFolder, { recursive: true, force: true });
    await rename(path.join(work, 'package/dist'), decapFolder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(folder: string): Promise<string> {
  const wanted = `${DECAP.name}@${DECAP.version}`;
  await run('npm', ['pack', wanted, '--pack-destination', folder]).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message.split('\n').at(-1) : String(error);
    throw new Error(
      say`${wanted} could not be fetched (${reason ?? ''}); see that npm reaches its registry, then run "npm run admin" again`,
    );
  });
  const file = path.join(folder, `${DECAP.name}-${DECAP.version}.tgz`);
  const hash = createHash('sha512').update(await readFile(file));
  if (`sha512-${hash.digest('base64')}` === DECAP.integrity) return file;
  throw new Error(
    say`${wanted} is not the package that this site was tried with; nothing of it was kept. Ask the registry of npm why`,
  );
}

async function unpack(file: string, folder: string): Promise<void> {
  await run('tar', ['-xzf', file, '-C', folder, 'package/dist']);
  const dist = path.join(folder, 'package/dist');
  const others = (await readdir(dist)).filter((name) => !WANTED.test(name));
  await Promise.all(others.map((name) => rm(path.join(dist, name))));
}
