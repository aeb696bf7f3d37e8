import { type ContentFile, hasErrors, hashOf } from '../content-file.ts';
import { parseContentFile } from '../content-parser.ts';
import type { Live } from '../live-content.ts';
import { textOf } from '../live-text.ts';
import { decodePath } from '../picture-files.mjs';
import { readBytes, toContentName } from '../posts.ts';
import type { Incoming, IncomingFile } from './incoming.ts';
import type { LoggedFile } from './log-line.ts';

type Parsed = { content: ContentFile; bytes: Buffer | string };

/**
 * Decides which of the incoming files are fit to be seen. One with an error is held back: readers
 * keep the version they have. What was held back before, and what names a picture that changed, is
 * looked at again. Returns what changes, and takes its addresses.
 */
export async function examine(live: Live, incoming: Incoming): Promise<LoggedFile[]> {
  const files = [...incoming.changed, ...filesToSeeAgain(live, incoming)];
  const parsed: Parsed[] = [];
  for (const { kind, file, bytes, stats } of files) {
    const content = await parseContentFile(kind, file, bytes, stats, incoming.look);
    if (isNews(live.files.get(file)?.seen, content)) parsed.push({ content, bytes });
    else keepAsItIs(live, content);
  }
  const gone = incoming.gone.filter((file) => live.files.has(file));
  freeAddresses(live, [...gone, ...parsed.map(({ content }) => content.file)]);
  const held = holdBack(live, parsed);
  const changed = await Promise.all([
    ...held.map((content) => stateHeldBack(live, content)),
    ...parsed.filter(({ content }) => !held.some(({ file }) => file === content.file)).map(toState),
  ]);
  return [...gone.map((file) => ({ file })), ...changed.filter((item) => !isKnown(live, item))];
}

/** Only the time of its change is another. */
function keepAsItIs({ files }: Live, content: ContentFile): void {
  const same = { ...content, changed: files.get(content.file)?.live?.changed };
  files.set(content.file, { seen: same, live: same });
}

/** All that changes gives its addresses up first, so that two files may exchange theirs. */
function freeAddresses({ addresses, files }: Live, changing: readonly string[]): void {
  for (const file of changing) {
    const content = files.get(file)?.live;
    if (content) addresses.remove(content);
  }
}

/** The files that stay as they are, with the reason; all others have got their addresses. */
function holdBack(live: Live, parsed: readonly Parsed[]): ContentFile[] {
  const contents = parsed.map(({ content }) => content);
  const held = contents.filter(hasErrors);
  keepAddresses(live, held);
  for (let rest = contents.filter((content) => !hasErrors(content)); ; ) {
    const clashing = takeAddresses(live, rest);
    if (clashing.length === 0) return held;
    // What stays takes its own addresses back, and one of the others may have taken one of them.
    rest = rest.filter(({ file }) => !clashing.some((content) => content.file === file));
    for (const content of rest) live.addresses.remove(content);
    keepAddresses(live, clashing);
    held.push(...clashing);
  }
}

function keepAddresses({ addresses, files }: Live, held: readonly ContentFile[]): void {
  for (const { file } of held) {
    const before = files.get(file)?.live;
    if (before) addresses.add(before);
  }
}

/** Returns those that cannot have their addresses. */
function takeAddresses({ addresses }: Live, contents: readonly ContentFile[]): ContentFile[] {
  return contents.flatMap((content) => {
    const problems = addresses.problemsOf(content);
    if (problems.length > 0) return { ...content, problems };
    addresses.add(content);
    return [];
  });
}

function toState({ content, bytes }: Parsed): LoggedFile {
  return {
    file: content.file,
    state: { seen: content, live: content },
    text: bytes.toString(),
  };
}

/** The text of the version that stays is written down: `posts/` has another one now. */
async function stateHeldBack({ log, files }: Live, seen: ContentFile): Promise<LoggedFile> {
  const { file } = seen;
  const before = files.get(file)?.live;
  const isKept = !before || log.has(before.hash);
  const text = isKept ? undefined : await textOf(file, before.hash).catch(() => undefined);
  return { file, state: { seen, live: before }, text };
}

/** Whether a file that was looked at again is still held back for the same reason. */
function isKnown({ files }: Live, { file, state }: LoggedFile): boolean {
  // As they are written down, where what is undefined is left out.
  return JSON.stringify(files.get(file)) === JSON.stringify(state);
}

/** Whether it differs in more than the time of its change. */
function isNews(before: ContentFile | undefined, after: ContentFile): boolean {
  if (before?.hash !== after.hash || hasErrors(before) || hasErrors(after)) return true;
  const pictures = ({ pictures }: ContentFile) => pictures.map(({ src, size }) => `${src} ${size}`);
  return pictures(before).join('\n') !== pictures(after).join('\n');
}

function filesToSeeAgain(live: Live, { changed, gone, pictures }: Incoming): IncomingFile[] {
  const incoming = new Set([...changed.map(({ file }) => file), ...gone]);
  const files = new Set(live.heldBack);
  if (pictures.size > 0) {
    for (const [file, { seen }] of live.files) {
      if (seen.pictures.some(({ src }) => pictures.has(decodePath(src)))) files.add(file);
    }
  }
  return [...files].filter((file) => !incoming.has(file)).flatMap((file) => fromFolder(live, file));
}

/** A file as it was last seen, read again; nothing if it is another by now. */
function fromFolder(live: Live, file: string): IncomingFile[] {
  const name = toContentName(file);
  const seen = live.files.get(file)?.seen;
  try {
    const bytes = readBytes(file);
    return name && seen?.hash === hashOf(bytes) ? [{ ...name, bytes, stats: seen }] : [];
  } catch {
    return [];
  }
}
