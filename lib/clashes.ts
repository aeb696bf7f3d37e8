import { Addresses } from './addresses.ts';
import type { ContentFile } from './content-file.ts';

/**
 * The files, each with the errors that its name or its aliases have among the others. Of two files
 * with one name the second has the error; of an alias and the address it names, the alias.
 */
export function withClashes(files: readonly ContentFile[]): ContentFile[] {
  const addresses = new Addresses();
  const named = files.map((file) => {
    const problems = addresses.nameProblems(file);
    addresses.addName(file);
    return { file, problems };
  });
  return named.map(({ file, problems }) => {
    const found = [...problems, ...addresses.aliasProblems(file)];
    addresses.addAliases(file);
    return found.length > 0 ? { ...file, problems: [...file.problems, ...found] } : file;
  });
}
