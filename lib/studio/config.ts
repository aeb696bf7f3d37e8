import { say } from '../say.ts';
import { site } from '../site.ts';
import { backend } from './backend.ts';
import { fieldsOf, postFields } from './fields.ts';

/**
 * What Decap CMS is told of this site, for the studio at `/admin`: from the schema of the front matter,
 * so that the two never differ. https://decapcms.org/docs/configuration-options/
 */
export function studioConfig() {
  return {
    backend: backend(),
    locale: site.locale,
    logo: { src: '/icon.svg' },
    media_folder: 'public/img',
    public_folder: '/img',
    slug: { encoding: 'ascii', clean_accents: true },
    load_config_file: false,
    collections: [posts(), pages(), topics()],
  };
}

/** Name of a file: from the title, as `npm run new` has it. */
const SLUG = '{{slug}}';

function posts() {
  return {
    name: 'posts',
    label: say`Posts`,
    label_singular: say`Post`,
    folder: 'posts',
    preview_path: 'posts/{{slug}}',
    create: true,
    slug: SLUG,
    summary: "{{title}} · {{date | date('YYYY-MM-DD')}}",
    sortable_fields: [
      { field: 'date', label: say`Date of publication`, default_sort: 'desc' },
      { field: 'title', label: say`Title` },
    ],
    view_filters: [{ label: say`Drafts`, field: 'draft', pattern: true }],
    fields: postFields(),
  };
}

function pages() {
  return {
    name: 'pages',
    label: say`Pages`,
    label_singular: say`Page`,
    folder: 'posts/pages',
    preview_path: '{{slug}}',
    create: true,
    slug: SLUG,
    sortable_fields: ['title'],
    fields: fieldsOf(['title', 'draft', 'description', 'featuredimage', 'featuredimagealt']),
  };
}

function topics() {
  return {
    name: 'topics',
    label: say`Texts about topics`,
    label_singular: say`Text about a topic`,
    folder: 'posts/tags',
    preview_path: 'tags/{{slug}}',
    create: true,
    slug: SLUG,
    sortable_fields: ['title'],
    fields: fieldsOf(['title', 'description']),
  };
}
