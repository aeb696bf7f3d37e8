import type { Catalogue } from './say/catalogue.ts';
import { id } from './say/id.ts';
import { site } from './site.ts';

const CATALOGUES: Record<string, Catalogue> = { id };

/** The language of the site's editors; `MESSAGES_LOCALE` is for those who look after its code. */
const catalogue = CATALOGUES[process.env.MESSAGES_LOCALE ?? site.locale];

/**
 * What an editor is told, in the language of the site: a sentence stands in English where it is found
 * to be needed, and in `lib/say/` in other languages. One that is not there stays English.
 */
export function say(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  const english = sentenceOf(parts);
  const sentence = catalogue?.[english] ?? english;
  return sentence.replace(/\{(\d+)\}/g, (place, index) => String(values[index] ?? place));
}

/** A sentence as catalogues name it: with `{0}` in the place of its first value. */
export function sentenceOf(parts: readonly string[]): string {
  return parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`);
}
