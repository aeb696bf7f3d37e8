import { preparePictures } from './pictures.mjs';
import { PostPreview } from './preview.mjs';
import { tidy } from './saving.mjs';
import { TopicsControl, TopicsPreview } from './topics.mjs';

// Begins the studio: Decap CMS, told of this site. What is ours beside it stands in this folder.

const config = await read('/admin/config.json');
await loadDecap(document.documentElement.dataset.program ?? '');
const { CMS } = window;
if (config.locale === 'id') CMS.registerLocale('id', await read('/admin/studio/id.json'));
CMS.registerWidget('topics', TopicsControl(await read('/admin/topics.json')), TopicsPreview());
CMS.registerPreviewStyle('/admin/preview.css');
CMS.registerPreviewStyle('/admin/studio/preview.css');
for (const { name } of config.collections) CMS.registerPreviewTemplate(name, PostPreview());
CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => tidy(entry) });
preparePictures();
// However the site is reached: links to its pages, and the origin that GitHub's login ends at.
config.site_url = location.origin;
if (config.backend.name === 'github') config.backend.base_url = location.origin;
CMS.init({ config });

/** @param {string} address */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/**
 * Decap begins by itself where it is not told to wait.
 * @param {string} src
 */
function loadDecap(src) {
  window.CMS_MANUAL_INIT = true;
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src });
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${src} is not there`)));
    document.head.append(script);
  });
}
