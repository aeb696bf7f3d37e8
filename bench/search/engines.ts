import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import { FIELDS, rootsOf, type SearchDocument } from '../../lib/search/document.ts';
import { SearchIndex } from '../../lib/search/search-index.ts';

/** A post by its slug. */
export type Entry = SearchDocument & { id: string };

/** An index of posts: the slugs of those found, the best first. */
export type Engine = { find: (query: string, most: number) => Promise<string[]> };

/** A word of the title is worth so many of the text. */
const BOOST = { title: 8, tags: 4, headings: 3, description: 2, text: 1 };

/** Shorter words have no letters to spare. */
const SHORTEST_FUZZY = 4;

export const ENGINES: Record<string, (entries: readonly Entry[]) => Promise<Engine>> = {
  // As the site has it.
  MiniSearch: async (entries) => {
    const index = new SearchIndex();
    for (const { id, ...document } of entries) index.put(id, document);
    return {
      find: async (query, most) =>
        index
          .find(query)
          .slice(0, most)
          .map(({ slug }) => slug),
    };
  },

  Orama: async (entries) => {
    const schema = {
      title: 'string',
      tags: 'string',
      headings: 'string',
      description: 'string',
      text: 'string',
    } as const;
    const tokenizer = {
      language: 'indonesian',
      normalizationCache: new Map(),
      tokenize: (text: string) => [...new Set(rootsOf(text))],
    };
    const index = create({ schema, components: { tokenizer } });
    await insertMultiple(index, [...entries], 1000);
    return {
      find: async (query, most) => {
        const words = rootsOf(query);
        const tolerance = words.some((word) => word.length >= SHORTEST_FUZZY) ? 1 : 0;
        const options = { term: query, limit: most, boost: BOOST, tolerance, threshold: 1 };
        const { hits } = await search(index, options);
        return hits.map(({ id }) => id);
      },
    };
  },

  FlexSearch: async (entries) => {
    const index = new FlexSearch.Document({
      document: {
        id: 'id',
        index: FIELDS.map((field) => ({
          field,
          tokenize: 'strict' as const,
          encode: rootsOf,
          resolution: 9,
        })),
      },
    });
    for (const entry of entries) index.add(entry);
    return {
      find: async (query, most) => {
        const found = index.search(query, { limit: most, suggest: true, merge: true });
        return found.map(({ id }) => String(id)).slice(0, most);
      },
    };
  },
};
