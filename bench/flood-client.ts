import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IMAGE_QUALITY, IMAGE_WIDTHS } from '../lib/delivery.mjs';
import { askExactly } from '../tests/ask-exactly.ts';
import { root } from '../tests/site/site.ts';

// The flood of `flood.ts`, in a process of its own: `flood-client.ts <origin> <seconds>`. Writes what
// it got as JSON.

/** How many ask at a time, for addresses of our own and for others. */
const CLIENTS = 4;

const pictures = readdirSync(path.join(root, 'public/img')).filter((name) => /\.\w+$/.test(name));
const ACCEPTED = ['image/webp,*/*', '*/*'];

/** Other spellings of a picture's path; `count` makes each a new one. */
const ALIASES: ((name: string, count: number) => string)[] = [
  (name, count) => `/img/${name}#${count}`,
  (name, count) => `/img/${name}?${count}`,
  (name, count) => `/img/${'./'.repeat(count % 500)}../img/${name}`,
  (name, count) => `/img/${count}/../${name}`,
];

function addressOf(src: string, width: number): string {
  return `/_next/image?url=${encodeURIComponent(src)}&w=${width}&q=${IMAGE_QUALITY}`;
}

type Wanted = { address: string; accept: string };

/** Each address of our own once, one picture after another, before the first comes again. */
function ownAddress(count: number): Wanted {
  const name = pictures[count % pictures.length] ?? '';
  const turn = Math.floor(count / pictures.length);
  const width = IMAGE_WIDTHS[turn % IMAGE_WIDTHS.length] ?? 0;
  const accept = ACCEPTED[Math.floor(turn / IMAGE_WIDTHS.length) % ACCEPTED.length] ?? '';
  return { address: addressOf(`/img/${name}`, width), accept };
}

function otherSpelling(count: number): Wanted {
  const { address, accept } = ownAddress(count);
  const name = new URLSearchParams(address.split('?')[1]).get('url')?.slice('/img/'.length) ?? '';
  const alias = ALIASES[count % ALIASES.length]?.(name, count) ?? '';
  return { address: addressOf(alias, Number(/w=(\d+)/.exec(address)?.[1])), accept };
}

/** Answers by status, and how many different addresses were asked for. */
export type Flood = { statuses: Record<string, number>; different: number };

async function flood(wanted: (count: number) => Wanted): Promise<Flood> {
  const statuses: Flood['statuses'] = {};
  const asked = new Set<string>();
  let count = 0;
  const client = async () => {
    while (Date.now() < end) {
      const { address, accept } = wanted(count++);
      asked.add(`${address} ${accept}`);
      const { status } = await askExactly(origin, address, { headers: { accept } });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { statuses, different: asked.size };
}

const [origin = '', seconds] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
const [own, others] = await Promise.all([flood(ownAddress), flood(otherSpelling)]);
process.stdout.write(JSON.stringify({ own, others }));
