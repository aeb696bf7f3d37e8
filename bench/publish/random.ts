/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** The generator mulberry32: one word of state, good enough to write posts that nobody reads. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`. */
export function wholeFrom(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of a list. Throws when the list is empty. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Cannot pick from an empty list');
  return item;
}

/**
 * `count` different places of a list of `length`, by Zipf's law: the second is taken half as often
 * as the first, the third a third as often. Throws when the list has fewer.
 */
export function zipfPlaces(random: Random, length: number, count: number): number[] {
  if (count > length) throw new RangeError(`Cannot take ${count} different places of ${length}`);
  const total = harmonic(length);
  const places = new Set<number>();
  while (places.size < count) places.add(zipfPlace(random() * total, length));
  return [...places];
}

function zipfPlace(share: number, length: number): number {
  let rest = share;
  for (let place = 0; place < length - 1; place++) {
    rest -= 1 / (place + 1);
    if (rest < 0) return place;
  }
  return length - 1;
}

function harmonic(length: number): number {
  let sum = 0;
  for (let place = 0; place < length; place++) sum += 1 / (place + 1);
  return sum;
}
