import { type Answer, ask, localLinks } from './pages.ts';

/** How many addresses are asked for at once. */
const AT_ONCE = 4;

export type Crawled = Map<string, string>;

/**
 * Asks for all pages of a site that can be reached by links, beginning with `addresses`, and
 * returns what each answers: status, where it leads, and the text.
 */
export async function crawl(origin: string, addresses: Iterable<string>): Promise<Crawled> {
  const waiting = new Set(addresses);
  const found: Crawled = new Map();
  const walk = async () => {
    for (const address of waiting) {
      waiting.delete(address);
      found.set(address, '');
      const answer = await ask(address, origin);
      found.set(address, toText(answer));
      for (const link of linksOf(answer)) if (!found.has(link)) waiting.add(link);
    }
  };
  // A walker that finds nothing to do may be followed by one that finds something.
  while (waiting.size > 0) await Promise.all(Array.from({ length: AT_ONCE }, walk));
  return found;
}

/** Addresses that two crawls saw otherwise, each with the first line that differs. */
export function differences(one: Crawled, other: Crawled): string[] {
  const addresses = [...new Set([...one.keys(), ...other.keys()])].sort();
  return addresses
    .filter((address) => one.get(address) !== other.get(address))
    .map((address) => `${address}: ${firstDifference(one.get(address), other.get(address))}`);
}

function firstDifference(one = 'not found', other = 'not found'): string {
  const [lines, others] = [one, other].map((text) => text.split(/(?=<)/)) as [string[], string[]];
  const place = lines.findIndex((line, index) => line !== others[index]);
  return `${lines.slice(place, place + 3).join('')} / ${others.slice(place, place + 3).join('')}`;
}

function toText({ status, location, text }: Answer): string {
  return `${status} ${location ?? ''}\n${text}`;
}

/** Pages alone: neither pictures nor files of the framework. */
function linksOf({ text, location }: Answer): string[] {
  const links = location === null ? localLinks(text) : [location];
  return links.filter(
    (link) => /^\/(?!_next\/|img\/|api\/|icon)/.test(link) && !link.includes('//'),
  );
}
