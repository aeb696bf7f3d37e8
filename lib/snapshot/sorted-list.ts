/** Like the argument of `sort`; 0 only for one and the same place. */
export type Compare<Item> = (a: Item, b: Item) => number;

/** Above it, sorting anew takes less time than moving the rest of the list for each item. */
const FEW = 32;

/**
 * A sorted list without the items of `removed`, then with those of `added`, at their places. An
 * item to be removed that the list does not hold is passed over.
 */
export function editSorted<Item>(
  list: readonly Item[],
  removed: readonly Item[],
  added: readonly Item[],
  compare: Compare<Item>,
): readonly Item[] {
  if (removed.length === 0 && added.length === 0) return list;
  if (removed.length + added.length > FEW) {
    const gone = new Set(removed);
    return list
      .filter((item) => !gone.has(item))
      .concat(added)
      .sort(compare);
  }
  const result = list.slice();
  for (const item of removed) {
    const place = placeIn(result, item, compare);
    if (result[place] === item) result.splice(place, 1);
  }
  for (const item of added) result.splice(placeIn(result, item, compare), 0, item);
  return result;
}

/** Where `item` stands in a sorted list, or would stand. */
export function placeIn<Item>(list: readonly Item[], item: Item, compare: Compare<Item>): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
