import { type Document, isAlias, isScalar, type Node, visit } from 'yaml';
import { say } from '../say.ts';
import type { YamlFinding } from '../yaml.ts';
import { TYPED } from './messages.ts';

/** What every object of JavaScript has, the key that merges another map into its own, and none. */
const RESERVED = new Set<unknown>(['__proto__', 'constructor', 'prototype', '<<', '']);

/**
 * Anchors, aliases, types of values such as `!!set`, merge keys, and keys that would stand in for
 * what objects have by themselves. Only hostile files and mistakes hold them.
 */
export function refusedNodes(source: string, document: Document): YamlFinding[] {
  const found: YamlFinding[] = [];
  visit(document, {
    Node(_, node) {
      const sign = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
      if (sign) {
        const message = say`"${sign}" is read as a reference; put the value in quotes`;
        found.push({ offset: startOf(sign, source, node), message });
      }
      if (node.tag) found.push({ offset: startOf('!', source, node), message: TYPED });
    },
    Pair(_, { key }) {
      if (!isScalar(key) || !RESERVED.has(key.value)) return;
      const message = say`"${String(key.value)}" cannot be the name of a field; remove it`;
      found.push({ offset: key.range?.[0] ?? 0, message });
    },
  });
  return found;
}

/** The range of a node begins after its anchor and its type. */
function startOf(sign: string, source: string, node: Node): number {
  const offset = source.lastIndexOf(sign, node.range?.[0] ?? 0);
  return source[offset - 1] === sign ? offset - 1 : offset; // Of `!!set`.
}
