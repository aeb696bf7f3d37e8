import type { ContentFile } from './content-file.ts';

/** Files by a text: nearly always one, which then stands for itself, as a list takes more memory. */
export class FilesByKey {
  readonly #files = new Map<string, ContentFile | ContentFile[]>();

  /** In the order they were added. */
  get(key: string): ContentFile[] {
    const files = this.#files.get(key);
    return files ? [files].flat() : [];
  }

  add(key: string, file: ContentFile): void {
    const files = this.get(key);
    this.#files.set(key, files.length > 0 ? [...files, file] : file);
  }

  /** Takes out the version of a file that is here, and returns it. */
  remove(key: string, { file }: ContentFile): ContentFile | undefined {
    const files = this.get(key);
    const others = files.filter((other) => other.file !== file);
    const [first, second] = others;
    if (first) this.#files.set(key, second ? others : first);
    else this.#files.delete(key);
    return files.find((other) => other.file === file);
  }
}
