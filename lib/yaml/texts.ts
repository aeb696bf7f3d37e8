import { visit } from 'yaml';
import type { WrittenText } from '../written-text.ts';
import { readYaml } from '../yaml.ts';

/** The texts that are values of YAML, at any depth; of one in quotes or below `>-` with these signs. */
export function yamlTexts(source: string): WrittenText[] {
  const found: WrittenText[] = [];
  visit(readYaml(source), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      found.push({ value, start: range[0], end: range[1] });
    },
  });
  return found;
}
