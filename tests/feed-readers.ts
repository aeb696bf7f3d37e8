import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';

type ItemOfRss = { description?: string; 'content:encoded'?: string; 'dc:creator'?: string };

/** What one reader program makes of a feed in RSS or Atom. */
export function readWithRssParser(xml: string) {
  const customFields = { item: ['description' as const] };
  return new RssParser<{ lastBuildDate?: string }, ItemOfRss>({ customFields }).parseString(xml);
}

/** What another one does. */
export async function readWithFeedparser(
  xml: string,
): Promise<{ meta: FeedParser.Meta; items: FeedParser.Item[] }> {
  const parser = new FeedParser({ addmeta: false });
  Readable.from([xml]).pipe(parser);
  const items: FeedParser.Item[] = [];
  for await (const item of parser) items.push(item);
  return { meta: parser.meta, items };
}

const schema = new URL('fixtures/json-feed-1.1.schema.json', import.meta.url);
const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

/** What is wrong with a JSON Feed by its specification: place and sentence. */
export function jsonFeedProblems(feed: unknown): string[] {
  validate(feed);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Throws what an XML parser has to say about documents that are not well-formed. */
export async function assertWellFormed(...documents: string[]): Promise<void> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, normalization: 'c14n' });
  assert.deepEqual(
    errors.map(({ rawMessage }) => rawMessage),
    [],
  );
}

/** Addresses in the attributes of HTML. */
export function addressesIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
}
