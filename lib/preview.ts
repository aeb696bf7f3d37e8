import { type ContentFile, hasErrors } from './content-file.ts';
import { readFolderContent } from './folder-content.ts';
import { getLive, isServer, type Live, liveFiles } from './live-content.ts';
import { previewOf, type Snapshot } from './snapshot.ts';
import { contentPath, pagePath, postPath } from './urls.ts';

/** What editors see before readers do. */
export type Preview = {
  /** Drafts, scheduled and expired posts among the rest. */
  snapshot: Snapshot;
  /** The files whose last version has an error. */
  broken: ContentFile[];
};

/** The site as editors see it: in development what is in `posts/`, else what was published. */
export async function getPreview(): Promise<Preview> {
  if (!isServer()) {
    const { files, snapshot } = await readFolderContent();
    return { snapshot: previewOf(snapshot, files), broken: files.filter(hasErrors) };
  }
  const live = await getLive();
  const known = previews.get(live.snapshot) ?? previewOfLive(live);
  previews.set(live.snapshot, known);
  return known;
}

/** Of the snapshots of a server: each publish makes another one. */
const previews = new WeakMap<Snapshot, Preview>();

function previewOfLive({ files, heldBack, snapshot }: Live): Preview {
  const broken = [...heldBack].flatMap((file) => files.get(file)?.seen ?? []);
  return { snapshot: previewOf(snapshot, liveFiles(files)), broken };
}

/** The path of the post or page of this name, one with errors included; undefined for other names. */
export function findPreview({ snapshot, broken }: Preview, slug: string): string | undefined {
  if (snapshot.bySlug.has(slug)) return postPath(slug);
  if (snapshot.pages.has(slug)) return pagePath(slug);
  const file = broken.find((content) => content.slug === slug && content.kind !== 'tag');
  return file && contentPath(file);
}
