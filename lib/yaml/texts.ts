import { isPair, isScalar, visit } from 'yaml';
import type { WrittenText } from '../written-text.ts';
import { readYaml } from '../yaml.ts';

/** A text, and the field of the whole map that it is the value of, or a part of it. */
export type YamlText = WrittenText & { field: string };

/** The texts that are values of YAML, at any depth; of one in quotes or below `>-` with these signs. */
export function yamlTexts(source: string): YamlText[] {
  const found: YamlText[] = [];
  visit(readYaml(source), {
    Scalar(key, { value, range }, path) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      const field = path.find(isPair)?.key;
      const name = isScalar(field) ? String(field.value) : '';
      found.push({ value, start: range[0], end: range[1], field: name });
    },
  });
  return found;
}
