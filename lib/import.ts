import { Addresses } from './addresses.ts';
import type { ContentFile } from './content-file.ts';
import type { Pictures } from './images.ts';
import {
  hasContent,
  type LeftOut,
  type OldSite,
  type OldText,
  readOldSite,
} from './import/old-site.ts';
import { type PlannedPicture, planPictures } from './import/picture-plan.ts';
import { tagAddressChanges } from './import/tag-addresses.ts';
import { errorsOf, type PlannedText, planText } from './import/text-plan.ts';
import { type Folders, readContent } from './posts.ts';

/** What comes in from another site, what does not, and what becomes of its tags' addresses. */
export type ImportPlan = {
  texts: PlannedText[];
  pictures: PlannedPicture[];
  leftOut: LeftOut[];
  tagChanges: string[];
};

/** Finds out what can come in of the site at `top`; writes nothing. Throws where nothing is found. */
export async function planImport(top: string, folders: Folders): Promise<ImportPlan> {
  const site: OldSite = readOldSite(top);
  if (!hasContent(site)) {
    throw new Error(
      `${top} has no markdown files in src/pages/blog, src/content/blog, content/blog or itself, and no pictures in static/img; name the top of the old site's repository, or its folder of posts`,
    );
  }
  const pictures = await planPictures(site.pictures, folders);
  const leftOut = [...site.leftOut, ...pictures.leftOut];
  const texts = await planTexts(site.texts, pictures.pictures, folders, leftOut);
  const oldBytes = new Map(site.texts.map(({ source, bytes }) => [source, bytes]));
  const withOld = texts.map((text) => ({ ...text, old: oldBytes.get(text.source) ?? text.bytes }));
  return { texts, pictures: pictures.planned, leftOut, tagChanges: tagAddressChanges(withOld) };
}

/** Each text whose address is free; of its aliases those that are. */
async function planTexts(
  found: readonly OldText[],
  pictures: Pictures,
  folders: Folders,
  leftOut: LeftOut[],
): Promise<PlannedText[]> {
  const there = await readContent(folders);
  const addresses = new Addresses();
  const named: { old: OldText; text: PlannedText }[] = [];
  for (const file of there) addresses.add(file);
  for (const old of found) {
    const text = await planText(old, pictures);
    const why = typeof text === 'string' ? text : takeName(text, there, addresses);
    if (typeof text !== 'string' && why === undefined) named.push({ old, text });
    else leftOut.push({ source: old.source, why: why ?? '' });
  }
  const planned: PlannedText[] = [];
  for (const { old, text } of named) {
    planned.push(await withFreeAliases(text, old, pictures, addresses, leftOut));
  }
  return planned;
}

/** Why a text cannot have its name; a sentence. */
function takeName(
  { content }: PlannedText,
  there: readonly ContentFile[],
  addresses: Addresses,
): string | undefined {
  const same = there.find(({ file }) => file === content.file);
  if (same && same.hash !== content.hash) {
    return `${content.file} is there already with another text; rename or remove one of them`;
  }
  if (same) addresses.remove(same);
  const problems = addresses.problemsOf(content).filter(({ rule }) => rule !== 'aliases');
  if (problems.length > 0) return errorsOf({ problems });
  addresses.addName(content);
  return undefined;
}

/** The text without those of its aliases that lead elsewhere; each of them counts as left out. */
async function withFreeAliases(
  text: PlannedText,
  old: OldText,
  pictures: Pictures,
  addresses: Addresses,
  leftOut: LeftOut[],
): Promise<PlannedText> {
  const problems = addresses.aliasProblems(text.content);
  if (problems.length === 0) {
    addresses.addAliases(text.content);
    return text;
  }
  const taken = problems.map(({ line }) => line);
  const paths = text.content.aliasFields.filter(({ line }) => taken.includes(line));
  const without = await planText(
    old,
    pictures,
    paths.map(({ path }) => path),
  );
  leftOut.push({ source: old.source, why: errorsOf({ problems }) });
  if (typeof without === 'string') return text;
  addresses.addAliases(without.content);
  return without;
}
