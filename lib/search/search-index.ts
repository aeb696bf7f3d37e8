import mapValues from 'lodash/mapValues.js';
import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from 'minisearch';
import { FIELDS, rootsOf, type SearchDocument } from './document.ts';

/** A post that a query finds. */
export type Found = {
  slug: string;
  /** Higher is better; only to be compared with others of the same query. */
  score: number;
  /** The roots in it that the query meant, as the index holds them. */
  roots: readonly string[];
};

type Entry = SearchDocument & { id: string };

const OPTIONS: Options<Entry> = {
  fields: [...FIELDS],
  // What it is given are roots already, with a space between.
  tokenize: (roots) => roots.split(' ').filter(Boolean),
  processTerm: (root) => root,
  // Posts that went leave their words behind for a while; a thousandth of them costs nothing.
  autoVacuum: { minDirtCount: 100, minDirtFactor: 0.05 },
};

/** How much more a root tells in one field than in the text. */
const BOOST = { title: 8, tags: 4, headings: 3, description: 2, text: 1 };

/** With one wrong letter a shorter word is another word. */
const SHORTEST_FUZZY = 4;

/** Letters that may be wrong, as a part of them: one in five, and so two of ten. */
const WRONG = 0.2;

const SEARCH: SearchOptions = { boost: BOOST, combineWith: 'OR', tokenize: (root) => [root] };

/**
 * Of a few posts every root may be looked for everywhere. Of thousands a root that most of them have
 * tells nothing where it stands in a text, and to weigh it there takes longer than all the rest.
 */
const FEW_POSTS = 1_000;
const COMMON = 0.2;
const TITLES = ['title', 'tags'] as const;

/** Results that fill three pages: with less, common roots are looked for in texts, too. */
const ENOUGH = 36;

/**
 * More than anybody looks through. Lists are read from the most telling on; when they have found so
 * many posts, those that follow put these in order and find no others: Moffat and Zobel, "Self-indexing
 * inverted files for fast text retrieval" (1996), the strategy "continue".
 */
const MOST_FOUND = 1_000;

/** The posts with a root in some fields, or with one that is nearly it. */
type List = { root: string; fields: string[]; fuzzy?: number; worth: number };

/** What `toJSON()` writes down. */
export type WrittenIndex = { posts: AsPlainObject; counts: [root: string, posts: number][] };

/** Which posts have which words. Says nothing of who may see them: it holds what it was given. */
export class SearchIndex {
  #posts = new MiniSearch<Entry>(OPTIONS);
  /** In about how many posts a root stands: what left with an edit still counts. */
  #counts = new Map<string, number>();

  /** The index that `toJSON()` wrote down. Throws when it is of another version. */
  static from({ posts, counts }: WrittenIndex): SearchIndex {
    const index = new SearchIndex();
    index.#posts = MiniSearch.loadJS<Entry>(posts, OPTIONS);
    index.#counts = new Map(counts);
    return index;
  }

  toJSON(): WrittenIndex {
    return { posts: this.#posts.toJSON(), counts: [...this.#counts] };
  }

  /** Takes a post in, in the place of the version before. */
  put(slug: string, document: SearchDocument): void {
    const isNew = !this.#posts.has(slug);
    this.remove(slug);
    const roots = mapValues(document, rootsOf);
    this.#posts.add({ id: slug, ...mapValues(roots, (ofField) => ofField.join(' ')) });
    for (const root of new Set(Object.values(roots).flat())) {
      const count = this.#counts.get(root) ?? 0;
      if (isNew || count === 0) this.#counts.set(root, count + 1);
    }
  }

  remove(slug: string): void {
    if (this.#posts.has(slug)) this.#posts.discard(slug);
  }

  /** The posts with a word of the query in any of its forms, or with one that is nearly it; the best first. */
  find(query: string): Found[] {
    const roots = [...new Set(rootsOf(query))];
    const common = roots.filter((root) => this.#isCommon(root));
    const quick = this.#search(roots, common);
    return common.length === 0 || quick.length >= ENOUGH ? quick : this.#search(roots, []);
  }

  #isCommon(root: string): boolean {
    const posts = this.#posts.documentCount;
    return posts > FEW_POSTS && (this.#counts.get(root) ?? 0) > COMMON * posts;
  }

  /** `common` are those of the roots that are looked for in titles alone. */
  #search(roots: readonly string[], common: readonly string[]): Found[] {
    const queries = roots
      .flatMap((root) => this.#listsOf(root, common.includes(root)))
      .sort((a, b) => b.worth - a.worth)
      .map(({ root, ...options }) => ({ queries: [root], ...options }));
    return this.#posts
      .search({ combineWith: 'OR', queries }, { ...SEARCH, boostDocument: firstSlugs(MOST_FOUND) })
      .map(({ id, score, terms }) => ({ slug: id, score, roots: terms }));
  }

  /** Where to look for a root, and about how much it is worth to find it there. */
  #listsOf(root: string, isCommon: boolean): List[] {
    const count = this.#counts.get(root) ?? 0;
    const rarity = Math.log(1 + this.#posts.documentCount / (1 + count));
    // A root that is there was hardly meant to be another one. What is nearly it is looked up once.
    if (count === 0 && root.length >= SHORTEST_FUZZY && !/\d/.test(root)) {
      return [{ root, fields: [...FIELDS], fuzzy: WRONG, worth: rarity * BOOST.title }];
    }
    const fields = isCommon ? TITLES : FIELDS;
    return fields.map((field) => ({ root, fields: [field], worth: rarity * BOOST[field] }));
  }
}

/** Lets the first so many different slugs that it is asked about count, and no others. */
function firstSlugs(most: number): (slug: string) => number {
  const slugs = new Set<string>();
  return (slug) => {
    if (slugs.size < most) slugs.add(slug);
    return slugs.has(slug) ? 1 : 0;
  };
}
