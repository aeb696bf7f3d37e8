import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

/** How long to measure, how hard nginx compresses, and whether to build first. */
export type Settings = { rounds: number; seconds: number; gzipLevel: number; build: boolean };

/** Settings from the command line. Throws on unknown ones, and on numbers out of bounds. */
export function readSettings(): Settings {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '5' },
      'gzip-level': { type: 'string', default: '6' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  return {
    rounds: wholeNumber('--rounds', values.rounds, 20),
    seconds: wholeNumber('--seconds', values.seconds, 60),
    gzipLevel: wholeNumber('--gzip-level', values['gzip-level'], 9),
    build: !values['no-build'],
  };
}

/** Where a tool is. Throws with what to install. */
export function findTool(name: string): string {
  const found = installedTool(name);
  if (!found) throw new Error(`${name} is missing: install it with "apt-get install ${name}".`);
  return found;
}

/** Where a tool is, undefined when it is not installed. Debian puts nginx where only root looks. */
export function installedTool(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin'];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

/** The value of an option. Throws unless it is a whole number within its bounds. */
export function wholeNumber(name: string, text: string, most: number, least = 1): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
