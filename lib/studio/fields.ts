import { type PageFrontMatter, type PostFrontMatter, postSchema } from '../front-matter-schema.ts';
import { say } from '../say.ts';

/** A field as Decap's configuration describes it; `widget` is a name of Decap's or one of ours. */
export type Field = { name: string; widget: string } & Record<string, unknown>;

type FieldName = keyof PostFrontMatter;

/** What an editor sees of a field; what of it is required, the schema says. */
type Shown = { widget: string; label?: string; hint?: string } & Record<string, unknown>;

/** With the zone of the editor's clock, so that readers elsewhere take it for the same moment. */
const MOMENT = { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm:ssZ' };
const DAY = { widget: 'datetime', format: 'YYYY-MM-DD', time_format: false };

/** As the gatsby / Netlify CMS starter has them; a field of the schema that is missing here does not compile. */
const SHOWN: Record<FieldName, () => Shown> = {
  templateKey: () => ({ widget: 'hidden', default: 'blog-post' }),
  title: () => ({ widget: 'string', label: say`Title` }),
  date: () => ({
    ...MOMENT,
    label: say`Date of publication`,
    hint: say`In the future: the post waits until then`,
    default: '{{now}}',
  }),
  description: () => ({
    widget: 'text',
    label: say`Description`,
    hint: say`One or two sentences for lists and search engines, 50 to 160 characters`,
  }),
  featuredpost: () => ({
    widget: 'boolean',
    label: say`Featured on the home page`,
    default: false,
  }),
  featuredimage: () => ({
    widget: 'image',
    label: say`Picture on top`,
    choose_url: false,
    allow_multiple: false,
  }),
  featuredimagealt: () => ({
    widget: 'string',
    label: say`What the picture shows`,
    hint: say`For those who cannot see it`,
  }),
  tags: () => ({ widget: 'topics', label: say`Topics`, take_off: say`Take off` }),
  updated: () => ({
    ...MOMENT,
    label: say`Last change that matters`,
    hint: say`Only where another than the last one should be shown`,
  }),
  expires: () => ({
    ...MOMENT,
    label: say`Disappears on`,
    hint: say`From then on readers do not find it`,
  }),
  draft: () => ({
    widget: 'boolean',
    label: say`Draft`,
    hint: say`As long as it is on, readers do not see it`,
    default: false,
  }),
  author: () => ({
    widget: 'string',
    label: say`Author`,
    hint: say`Left empty: the editors of the site`,
  }),
  sources: () => ({
    widget: 'list',
    label: say`Sources`,
    label_singular: say`source`,
    collapsed: false,
    fields: [
      { name: 'name', label: say`Name`, widget: 'string' },
      { name: 'url', label: say`Address`, widget: 'string', required: false },
    ],
  }),
  reviewedBy: () => ({ widget: 'string', label: say`Reviewed by` }),
  reviewed: () => ({ ...DAY, label: say`Reviewed on` }),
  aliases: () => ({
    widget: 'list',
    label: say`Old addresses`,
    hint: say`Paths that lead here, such as /old-address, with commas between them`,
  }),
};

/** What an editor writes first stands first; the rest comes in the order of the schema, below the text. */
const ABOVE: readonly FieldName[] = [
  ...(['templateKey', 'title', 'date', 'draft', 'description', 'tags'] as const),
  ...(['featuredimage', 'featuredimagealt', 'featuredpost'] as const),
];

/** The fields of a post, in the order of its form. */
export function postFields(): Field[] {
  const names = Object.keys(postSchema.shape) as FieldName[]; // Zod loses the names.
  const below = names.filter((name) => !ABOVE.includes(name));
  return [...ABOVE.map(postField), text(), ...below.map(postField)];
}

/** Those of a page or of the text about a tag, which have the same names and need fewer. */
export function fieldsOf(names: readonly (keyof PageFrontMatter)[]): Field[] {
  return [...names.map(postField), text()];
}

function postField(name: FieldName): Field {
  return { name, required: isRequired(name), ...SHOWN[name]() };
}

function isRequired(name: FieldName): boolean {
  return !postSchema.shape[name].safeParse(undefined).success;
}

/** Without what the site would not show: a heading of the first level, HTML, code of other services. */
function text(): Field {
  return {
    name: 'body',
    label: say`Text`,
    widget: 'markdown',
    buttons: [
      ...['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote'],
      ...['bulleted-list', 'numbered-list'],
    ],
    editor_components: ['image'],
  };
}
