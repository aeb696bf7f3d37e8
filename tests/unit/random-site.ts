import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ContentFile, slugOf } from '../../lib/content-file.ts';
import { readContentFile } from '../../lib/content-parser.ts';
import type { ContentKind } from '../../lib/front-matter.ts';
import { picturesOf } from '../../lib/images.ts';
import { toContentName } from '../../lib/posts.ts';
import type { FileChange } from '../../lib/snapshot/update.ts';
import { tagKey } from '../../lib/tags.ts';
import { fileOf, siteOf } from './temporary-site.ts';

const HOUR = 3_600_000;
const SPELLINGS = [
  'ASI',
  'asi',
  'Asi',
  'Pompa ASI',
  'pompa asi',
  'Pompa-ASI',
  'Bayi',
  'bayi',
  'Ibu',
];

/** A file of a tag may come before the first post that has it. */
const TITLES = [...SPELLINGS, 'ASI.', 'Bayi!', 'Tak Dipakai'];

const FOLDERS = { post: 'posts', page: 'posts/pages', tag: 'posts/tags' };

/** Lines of front matter by their field, and the text. */
type Draft = { fields: Record<string, string>; body: string };

/** A site that changes by chance, the same way each time for one seed. Its time moves on too. */
export class RandomSite {
  now = Date.parse('2025-01-01T00:00:00+07:00');
  readonly files = new Map<string, ContentFile>();
  private readonly drafts = new Map<string, Draft>();
  private readonly folders = siteOf({
    'posts/pages/x.md': '',
    'posts/tags/x.md': '',
    'public/x': '',
  });
  private names = 0;

  constructor(private state: number) {}

  /** A few changes of files by chance, or none, and perhaps some hours. */
  async step(): Promise<FileChange[]> {
    if (this.chance(0.3)) this.now += this.below(30) * HOUR;
    const count = this.chance(0.04) ? 50 : this.below(4);
    const changes: FileChange[] = [];
    for (let index = 0; index < count; index++) changes.push(...(await this.change()));
    return onePerFile(changes);
  }

  /** Writes a new post; chance decides its fields. The file of a tag may be there already. */
  add(kind: ContentKind = 'post'): Promise<FileChange> {
    const title = kind === 'tag' ? this.oneOf(TITLES) : `Judul ${this.names}`;
    const slug = kind === 'tag' ? tagKey(title) : `n${this.names++}`;
    const name = `${FOLDERS[kind]}/${slug}.md`;
    const draft: Draft = { fields: { title, date: this.date() }, body: 'Teks.' };
    if (kind === 'tag') this.edit(draft, 'description');
    for (const field of ['tags', 'tags', 'featuredpost', 'expires', 'draft'])
      this.edit(draft, field);
    return this.write(name, draft);
  }

  private async change(): Promise<FileChange[]> {
    if (this.chance(0.15)) return [await this.changeTag()];
    const file = this.oneOf(this.namesOf(({ kind }) => kind !== 'tag'));
    const draft = this.drafts.get(file);
    if (!draft || this.chance(0.2)) return [await this.add(this.chance(0.1) ? 'page' : 'post')];
    if (this.chance(0.1)) return [this.remove(file)];
    if (this.chance(0.1)) {
      const renamed = file.replace(/n\d+/, `n${this.names++}`);
      const change = [this.remove(file), await this.write(renamed, draft)];
      return this.chance(0.5) ? change : change.reverse();
    }
    const fields = ['title', 'date', 'tags', 'tags', 'featuredpost', 'draft', 'expires', 'aliases'];
    this.edit(draft, this.oneOf([...fields, 'body', 'updated']));
    return [await this.write(file, draft)];
  }

  /** A file of a tag comes or changes, or it goes, or gets a title that is none of its tag. */
  private changeTag(): Promise<FileChange> | FileChange {
    const file = this.oneOf(this.namesOf(({ kind }) => kind === 'tag'));
    const draft = this.drafts.get(file);
    if (!draft || this.chance(0.3)) return this.add('tag');
    if (this.chance(0.1)) return this.remove(file);
    const titles = TITLES.filter((title) => tagKey(title) === slugOf(file));
    if (this.chance(0.5)) draft.fields.title = this.oneOf(this.chance(0.2) ? TITLES : titles);
    else this.edit(draft, this.oneOf(['description', 'body', 'draft', 'expires', 'aliases']));
    return this.write(file, draft);
  }

  private edit(draft: Draft, field: string): void {
    const { fields } = draft;
    const spelling = () => this.oneOf(SPELLINGS);
    if (field === 'description') fields.description = this.oneOf(['Kalimat', 'Lain', '']);
    else if (field === 'title') {
      fields.title = `Judul ${this.below(1000)} ${spelling()} ${spelling()}`;
    } else if (field === 'body') draft.body = `Teks ${'kata '.repeat(this.below(400))}`;
    else if (field === 'date') fields.date = this.date();
    else if (field === 'tags') fields.tags = `[${spelling()}, ${spelling()}]`;
    else if (field === 'aliases') fields.aliases = `[/lama-${this.names++}]`;
    else if (field === 'updated') fields.updated = this.chance(0.2) ? 'kemarin' : this.date();
    else if (this.chance(0.8)) delete fields[field];
    else fields[field] = field === 'expires' ? this.date() : 'true';
  }

  private async write(file: string, draft: Draft): Promise<FileChange> {
    const kind = toContentName(file)?.kind ?? 'post';
    const lines = Object.entries(draft.fields).map(([name, value]) => `${name}: ${value}`);
    const diskPath = path.join(this.folders.posts, file.slice('posts/'.length));
    writeFileSync(diskPath, fileOf(lines.join('\n'), draft.body));
    const before = this.files.get(file);
    const after = await readContentFile(kind, file, diskPath, picturesOf(this.folders.public));
    this.files.set(file, after);
    this.drafts.set(file, structuredClone(draft));
    return { before, after };
  }

  private remove(file: string): FileChange {
    const before = this.files.get(file);
    this.files.delete(file);
    this.drafts.delete(file);
    return { before };
  }

  /** Most are past, some of them at one and the same moment. */
  private date(): string {
    return new Date(this.now + (this.below(400) - 360) * HOUR).toISOString();
  }

  private namesOf(isWanted: (file: ContentFile) => boolean): string[] {
    return [...this.files.values()].filter(isWanted).map(({ file }) => file);
  }

  private oneOf<Item>(list: readonly Item[]): Item {
    // Cast for an empty list, too: who asks looks the answer up, and finds nothing.
    return list[this.below(list.length)] as Item;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(probability: number): boolean {
    return this.random() < probability;
  }

  /** Mulberry32. */
  private random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** What several changes of one file come to. */
function onePerFile(changes: readonly FileChange[]): FileChange[] {
  const merged = new Map<string, FileChange>();
  for (const { before, after } of changes) {
    const file = after?.file ?? before?.file ?? '';
    const earlier = merged.get(file);
    merged.set(file, { before: earlier ? earlier.before : before, after });
  }
  return [...merged.values()].filter(({ before, after }) => before ?? after);
}
