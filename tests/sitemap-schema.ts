import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateXML } from 'xmllint-wasm';

const fixture = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(`fixtures/sitemap/${name}`, import.meta.url), 'utf8'),
});

/** The protocol's own schema, as a package brings it. */
const protocol = {
  fileName: 'sitemap.xsd',
  contents: readFileSync(
    createRequire(import.meta.url).resolve('sitemap/schema/sitemap.xsd'),
    'utf8',
  ),
};

/** What is wrong in a sitemap by its schema; empty when it is valid. */
export async function sitemapProblems(xml: string): Promise<string[]> {
  return problems(xml, fixture('sitemap-with-images.xsd'), [protocol, fixture('image.xsd')]);
}

/** The same of the file that names others. */
export async function sitemapIndexProblems(xml: string): Promise<string[]> {
  return problems(xml, fixture('index.xsd'), []);
}

type SchemaFile = { fileName: string; contents: string };

async function problems(xml: string, schema: SchemaFile, preload: SchemaFile[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: xml }],
    schema: [schema],
    preload,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
