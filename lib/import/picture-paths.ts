import path from 'node:path';

/** Where a picture of the old site lies, by the folders that its build takes away. */
const PICTURES = /^(?:\.{0,2}\/)*(?:(?:static|public)\/)?(img\/.+)$/;

/**
 * A picture's address or path in the old site -> its path here: `/img/x.jpg`, `../img/x.jpg` and
 * `/static/img/x.jpg` are one. Any other is returned as it came.
 */
export function toPicturePath(written: string): string {
  const [plain = ''] = written.trim().split(/[?#]/);
  const [, below] = PICTURES.exec(plain.replaceAll('\\', '/')) ?? [];
  return below === undefined ? written : path.posix.normalize(`/${below}`);
}
