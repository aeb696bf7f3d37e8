import matter from 'gray-matter';
import { slugOf } from './content-file.ts';
import { closingFence, fenceProblem, splitAtFence } from './fences.ts';
import { cutOffTexts, inFile, schemaProblems, unknownFields } from './front-matter-problems.ts';
import { type PageFrontMatter, pageSchema, postSchema, tagSchema } from './front-matter-schema.ts';
import type { Problem } from './problems.ts';
import { excessOfYaml } from './yaml/limits.ts';
import type { Place } from './yaml/places.ts';
import { parseYamlMap, type YamlMap, type YamlProblem } from './yaml.ts';

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
  /** Where a field stands in the file, or an item of it: `['tags', 1]`. */
  fieldPlace: (path: readonly PropertyKey[]) => Place;
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
  if (problem) return refused(toProblem(problem, file));

  const end = closingFence(lines);
  const excess = excessOfYaml(lines.slice(1, end));
  if (excess) return refused(toProblem(inFile(excess), file));

  // gray-matter takes spaces after the last fence for the beginning of the text.
  lines[end] = '---';
  const map = readWithGrayMatter(lines.join('\n'));
  return { ...validate(map, file, kind), body: rest, bodyLine: end + 2 };
}

/** The body of a content file whose front matter has no error, and the line at which it begins. */
export function bodyOf(text: string): Pick<ParsedFile, 'body' | 'bodyLine'> {
  const { lines, rest } = splitAtFence(text);
  return { body: rest, bodyLine: closingFence(lines) + 2 };
}

function toProblem(problem: YamlProblem, file: string): Problem {
  return { file, severity: 'error', rule: 'front-matter', ...problem };
}

const NO_FIELDS = parseYamlMap('');

/**
 * gray-matter with its other engines denied (its JavaScript one runs what it reads) and our own
 * YAML. Options are always passed: without them it answers a broken file's second reading from
 * its cache, with no data and no error. `fenceProblem`, before it, lets no other language come
 * this far. Throws for one.
 */
export function readWithGrayMatter(head: string): YamlMap {
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

type Findings = Pick<ParsedFile, 'frontMatter' | 'picture' | 'aliases' | 'fieldPlace' | 'problems'>;

/** Checks the map against the schema. */
function validate(map: YamlMap, file: string, kind: ContentKind): Findings {
  const schema = schemas[kind](slugOf(file));
  const data = Object.fromEntries(Object.entries(map.data).filter(([, value]) => value !== null));
  const result = schema.safeParse(data);
  const all = [
    ...map.problems.map((problem) => toProblem(inFile(problem), file)),
    ...schemaProblems(result.error?.issues ?? [], data, map, file),
    ...unknownFields(Object.keys(data), Object.keys(schema.shape), map, file, kind),
    ...cutOffTexts(map, file),
  ];
  const broken = all.some(({ severity }) => severity === 'error');
  const fieldPlace = (field: readonly PropertyKey[]) => inFile(map.position(field));
  const named = (path: string, field: PropertyKey[]): NamedPath => ({
    path,
    ...fieldPlace(field),
  });
  const aliases = broken ? [] : (result.data?.aliases ?? []);
  const src = schema.shape.featuredimage.safeParse(data.featuredimage).data;
  return {
    frontMatter: broken ? undefined : result.data,
    picture: src === undefined ? undefined : named(src, ['featuredimage']),
    aliases: aliases.map((alias, index) => named(alias, ['aliases', index])),
    fieldPlace,
    problems: all,
  };
}

function refused(problem: Problem): ParsedFile {
  const nothing = { frontMatter: undefined, picture: undefined, aliases: [] };
  const fieldPlace = () => ({ line: 1, column: 1 });
  return { ...nothing, fieldPlace, body: '', bodyLine: 1, problems: [problem] };
}
