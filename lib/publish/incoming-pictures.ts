import type { Gate } from '../content-gate.ts';
import type { TreeFile } from '../content-tree.ts';
import { isLeftBehind } from '../gate-rules.ts';
import { type Pictures, picturesOf } from '../images.ts';
import type { Live } from '../live-content.ts';
import { decodePath } from '../picture-files.mjs';
import { keepInOverlay, pruneOverlay, putInOverlay } from './picture-overlay.ts';

type IncomingPictures = {
  look: Pictures;
  sources: Set<string>;
  /** Calls `move`, which brings the pictures into `public/img/`, and loses none that is live. */
  settle: (move: () => Promise<void>) => Promise<void>;
};

/**
 * Makes pictures live that are not in `public/img/` yet: the posts that show them are about to be.
 * Of one that the gate refuses, or that goes, readers keep the version that they have.
 */
export function incomingPictures(
  live: Live,
  gate: Gate,
  files: readonly TreeFile[],
  gone: readonly string[],
): IncomingPictures {
  const missing = new Set(gone.flatMap(toSource));
  const came = files.flatMap((file) => toSource(file.path).map((src) => ({ src, file })));
  const refused = new Set<string>();
  for (const { src, file } of came) {
    if (gate.problemOf(file.path)) refused.add(src);
    else if (!isLeftBehind(src)) putInOverlay(src, file.read());
  }
  const there = gate.admitted(picturesOf());
  const settle = async (move: () => Promise<void>) => {
    const isShown = (src: string) => isShownBy(live, src);
    for (const src of [...refused, ...missing]) if (isShown(src)) keepInOverlay(src);
    await move();
    await pruneOverlay(gate, isShown);
  };
  return {
    look: { ...there, read: async (src) => missingOf(missing, src) ?? there.read(src) },
    sources: new Set([...came.map(({ src }) => src), ...missing]),
    settle,
  };
}

/** As it is named in posts, but for percent-encoding; nothing for what is no picture. */
function toSource(path: string): string[] {
  return path.startsWith('public/img/') ? [path.slice('public'.length)] : [];
}

function missingOf(missing: ReadonlySet<string>, named: string): string | undefined {
  const src = decodePath(named);
  if (!missing.has(src)) return undefined;
  return `there is no public${src}; put the picture there or correct the path`;
}

function isShownBy(live: Live, wanted: string): boolean {
  for (const { live: content } of live.files.values()) {
    if (content?.pictures.some(({ src }) => decodePath(src) === wanted)) return true;
  }
  return false;
}
