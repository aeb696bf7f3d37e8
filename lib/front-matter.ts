import matter from 'gray-matter';
import type { z } from 'zod';
import { slugOf } from './content-file.ts';
import { closingFence, fenceProblem, splitAtFence } from './fences.ts';
import { type PageFrontMatter, pageSchema, postSchema, tagSchema } from './front-matter-schema.ts';
import type { Problem } from './problems.ts';
import { parseYamlMap, type YamlMap } from './yaml.ts';

/** What a file of `posts/` holds; a `tag` is what editors write about one. */
export type ContentKind = 'post' | 'page' | 'tag';

/** A path that the front matter names, and where. */
export type NamedPath = { path: string; line: number; column: number };

/** One file, read. `frontMatter` is there only when it has no error. */
export type ParsedFile = {
  frontMatter: PageFrontMatter | undefined;
  /** The featured picture, even when another field is wrong. */
  picture: NamedPath | undefined;
  /** The old addresses; none when the front matter has an error. */
  aliases: NamedPath[];
  body: string;
  /** Line of the file at which the body begins. */
  bodyLine: number;
  problems: Problem[];
};

/** Each for the slug of its file. */
const schemas = { post: () => postSchema, page: () => pageSchema, tag: tagSchema };

/**
 * Text of a content file -> typed front matter and body, or the problems with line and column.
 * Takes a BOM and CRLF. `file` is the path shown in messages.
 */
export function parseFrontMatter(text: string, file: string, kind: ContentKind): ParsedFile {
  const { lines, rest } = splitAtFence(text);
  const problem = fenceProblem(lines);
  if (problem) return refused({ file, severity: 'error', subject: 'front matter', ...problem });

  const end = closingFence(lines);
  // gray-matter takes spaces after the last fence for the beginning of the text.
  lines[end] = '---';
  const map = readWithGrayMatter(lines.join('\n'));
  const problems = map.problems.map(
    (item): Problem => ({ ...inFile(item), file, severity: 'error', subject: 'front matter' }),
  );
  return { ...validate(map, file, kind, problems), body: rest, bodyLine: end + 2 };
}

const NO_FIELDS = parseYamlMap('');

/**
 * gray-matter with its other engines denied (its JavaScript one runs what it reads) and our own
 * YAML. Options are always passed: without them it answers a broken file's second reading from
 * its cache, with no data and no error.
 */
function readWithGrayMatter(head: string): YamlMap {
  let map = NO_FIELDS;
  const deny = () => {
    throw new TypeError('Only YAML front matter is read');
  };
  matter(head, {
    language: 'yaml',
    engines: {
      yaml: (source) => {
        map = parseYamlMap(source.replace(/^\n/, ''));
        return {};
      },
      javascript: deny,
      json: deny,
    },
  });
  return map;
}

type Findings = Pick<ParsedFile, 'frontMatter' | 'picture' | 'aliases' | 'problems'>;

/** Checks the map against the schema; `problems` are those its YAML already has. */
function validate(map: YamlMap, file: string, kind: ContentKind, problems: Problem[]): Findings {
  const schema = schemas[kind](slugOf(file));
  const data = Object.fromEntries(Object.entries(map.data).filter(([, value]) => value !== null));
  const result = schema.safeParse(data);
  const all = [
    ...problems,
    ...schemaProblems(result.error?.issues ?? [], data, map, file, problems.length > 0),
    ...unknownFields(Object.keys(data), Object.keys(schema.shape), map, file, kind),
  ];
  const broken = all.some(({ severity }) => severity === 'error');
  const named = (path: string, field: PropertyKey[]): NamedPath => ({
    path,
    ...inFile(map.position(field)),
  });
  const aliases = broken ? [] : (result.data?.aliases ?? []);
  const src = schema.shape.featuredimage.safeParse(data.featuredimage).data;
  return {
    frontMatter: broken ? undefined : result.data,
    picture: src === undefined ? undefined : named(src, ['featuredimage']),
    aliases: aliases.map((alias, index) => named(alias, ['aliases', index])),
    problems: all,
  };
}

/** The schema's complaints. A missing field is not one where broken YAML may hide the field. */
function schemaProblems(
  issues: readonly z.core.$ZodIssue[],
  data: object,
  map: YamlMap,
  file: string,
  brokenYaml: boolean,
): Problem[] {
  return issues.flatMap((issue) => {
    const subject = String(issue.path[0]);
    const missing = issue.path.length === 1 && !Object.hasOwn(data, subject);
    if (missing && brokenYaml) return [];
    const place = missing ? { line: 1, column: 1 } : inFile(map.position(issue.path));
    const message = missing ? `it is missing; add a line "${subject}: …"` : issue.message;
    return [{ file, ...place, severity: 'error', subject, message }];
  });
}

function unknownFields(
  keys: string[],
  known: string[],
  map: YamlMap,
  file: string,
  kind: ContentKind,
): Problem[] {
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => ({
      file,
      ...inFile(map.keyPosition(key)),
      severity: 'warning',
      subject: 'front matter',
      message: `"${key}" is not a field of a ${kind}; it is kept and ignored`,
    }));
}

/** The YAML begins on the file's second line. */
function inFile<Place extends { line: number }>(place: Place): Place {
  return { ...place, line: place.line + 1 };
}

function refused(problem: Problem): ParsedFile {
  const nothing = { frontMatter: undefined, picture: undefined, aliases: [] };
  return { ...nothing, body: '', bodyLine: 1, problems: [problem] };
}
