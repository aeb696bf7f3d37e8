import type { Catalogue } from './catalogue.ts';
import { check } from './id/check.ts';
import { commands } from './id/commands.ts';
import { files } from './id/files.ts';
import { frontMatter } from './id/front-matter.ts';
import { pictures } from './id/pictures.ts';
import { studio } from './id/studio.ts';
import { text } from './id/text.ts';
import { yaml } from './id/yaml.ts';

/** What editors are told in Indonesian. */
export const id: Catalogue = {
  ...frontMatter,
  ...yaml,
  ...text,
  ...files,
  ...pictures,
  ...check,
  ...commands,
  ...studio,
};
