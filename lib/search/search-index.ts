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
  tokenize: rootsOf,
  // They are roots already.
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

const SEARCH: SearchOptions = {
  boost: BOOST,
  fuzzy: (root) => (root.length < SHORTEST_FUZZY || /\d/.test(root) ? false : WRONG),
};

/** Which posts have which words. Says nothing of who may see them: it holds what it was given. */
export class SearchIndex {
  #posts: MiniSearch<Entry>;

  constructor(posts = new MiniSearch<Entry>(OPTIONS)) {
    this.#posts = posts;
  }

  /** The index that `toJSON()` wrote down. Throws when it is of another version. */
  static from(written: AsPlainObject): SearchIndex {
    return new SearchIndex(MiniSearch.loadJS<Entry>(written, OPTIONS));
  }

  toJSON(): AsPlainObject {
    return this.#posts.toJSON();
  }

  /** Takes a post in, in the place of the version before. */
  put(slug: string, document: SearchDocument): void {
    this.remove(slug);
    this.#posts.add({ id: slug, ...document });
  }

  remove(slug: string): void {
    if (this.#posts.has(slug)) this.#posts.discard(slug);
  }

  /** The posts with a word of the query in any of its forms, or with one that is nearly it; the best first. */
  find(query: string): Found[] {
    return this.#posts
      .search(query, SEARCH)
      .map(({ id, score, terms }) => ({ slug: id, score, roots: terms }));
  }
}
