import { closingFence, fenceProblem, splitAtFence } from '../fences.ts';
import { inFile, TEXTS } from '../front-matter-problems.ts';
import { excessOf } from '../markdown/limits.ts';
import { withoutOrigin } from '../markdown/links.ts';
import { decodePath } from '../picture-files.mjs';
import type { WrittenText } from '../written-text.ts';
import { excessOfYaml } from '../yaml/limits.ts';
import { yamlTexts } from '../yaml/texts.ts';
import { parseYamlMap, type YamlProblem } from '../yaml.ts';
import { markdownAddresses } from './markdown-addresses.ts';

/** An address of a picture of this site; `value` is its path, such as `/img/foto 1.jpg`, decoded. */
export type PictureAddress = WrittenText;

/**
 * The pictures that a file of `posts/` names in its front matter and in its text, in order; or what
 * keeps the file from being read, as then it may name any. `text` has no BOM, and line feeds alone.
 */
export function pictureAddresses(text: string): PictureAddress[] | YamlProblem {
  const { lines, rest: body } = splitAtFence(text);
  const problem = fenceProblem(lines);
  if (problem) return problem;
  const yaml = lines.slice(1, closingFence(lines));
  const excess = excessOfYaml(yaml);
  if (excess) return inFile(excess);
  const source = yaml.join('\n');
  const [broken] = parseYamlMap(source).problems;
  if (broken) return inFile(broken);
  const long = excessOf(body);
  if (long) return { ...long, line: long.line + lines.length, column: 1 };
  const yamlStart = (lines[0]?.length ?? 0) + 1;
  const values = yamlTexts(source).filter(({ field }) => !TEXTS.includes(field));
  return [
    ...ofPictures(values, yamlStart),
    ...ofPictures(markdownAddresses(body), text.length - body.length),
  ].sort((a, b) => a.start - b.start);
}

function ofPictures(texts: readonly WrittenText[], before: number): PictureAddress[] {
  return texts.flatMap(({ value, start, end }) => {
    const path = picturePath(value);
    return path === undefined ? [] : { value: path, start: start + before, end: end + before };
  });
}

/** The path of a picture, decoded, without what an address may say after it; undefined for other addresses. */
function picturePath(address: string): string | undefined {
  const local = withoutOrigin(address.replace(/^https?:/i, (protocol) => protocol.toLowerCase()));
  const [path = ''] = /^[^?#]*/.exec(local) ?? [];
  return path.startsWith('/img/') ? decodePath(path) : undefined;
}
