import type { z } from 'zod';
import type { Problem } from './problems.ts';
import { say } from './say.ts';
import type { YamlMap } from './yaml.ts';

/** Fields of running text, which may have a `#` that is meant to be read. */
export const TEXTS = ['title', 'description', 'featuredimagealt'];

/** The YAML begins on the file's second line. */
export function inFile<Place extends { line: number }>(place: Place): Place {
  return { ...place, line: place.line + 1 };
}

/** The schema's complaints. A missing field is not one where broken YAML may hide the field. */
export function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  data: object,
  map: YamlMap,
  file: string,
): Problem[] {
  return issues.flatMap((issue) => {
    const rule = String(issue.path[0]);
    const missing = issue.path.length === 1 && !Object.hasOwn(data, rule);
    if (missing && map.problems.length > 0) return [];
    const place = missing ? { line: 1, column: 1 } : inFile(map.position(issue.path));
    const message = missing ? say`it is missing; add a line "${rule}: …"` : issue.message;
    return [{ file, ...place, severity: 'error', rule, message }];
  });
}

/** Fields that a file of this kind does not have; not those that are refused already. */
export function unknownFields(
  keys: string[],
  known: string[],
  map: YamlMap,
  file: string,
  kind: string,
): Problem[] {
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => ({ key, ...map.keyPosition(key) }))
    .filter(
      ({ line, column }) => !map.problems.some((at) => at.line === line && at.column === column),
    )
    .map(({ key, ...place }) => ({
      file,
      ...inFile(place),
      severity: 'warning',
      rule: 'front-matter',
      message: say`"${key}" is not a field of a ${kind}; it is kept and ignored`,
    }));
}

/** Texts of which readers miss what stands behind a `#`. */
export function cutOffTexts(map: YamlMap, file: string): Problem[] {
  return TEXTS.flatMap((rule) => {
    const place = map.commentPosition(rule);
    if (!place) return [];
    const message = say`everything after # is a comment; put the value in quotes`;
    return [{ file, ...inFile(place), severity: 'warning', rule, message }];
  });
}
