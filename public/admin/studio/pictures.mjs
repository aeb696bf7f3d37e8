/** Pixels on the longer side: as `npm run images` makes them. */
const LONGEST = 1600;

/** Bytes above which a picture is too heavy for readers, and the qualities that are tried one by one. */
const HEAVIEST = 300_000;
const QUALITIES = [0.8, 0.7, 0.6, 0.5];

/** What a browser can draw again; animations and SVG stay what they are, and the check speaks of them. */
const PHOTOS = /^image\/(?:jpeg|png|webp|avif|heic|heif)$/;

/**
 * Has each picture that an editor chooses made smaller before Decap gets it: a photo of a phone has 12
 * megapixels and tells where it was taken. Nothing leaves the browser for it.
 */
export function preparePictures() {
  window.addEventListener('change', replaceChosen, { capture: true });
  // A file that is dropped beside a field would take the place of the page, and of all that was written.
  for (const name of ['dragover', 'drop']) window.addEventListener(name, refuseFiles);
}

/** Changes that are ours, so that they are not taken for an editor's. */
const ours = new WeakSet();

/** @param {Event} event */
async function replaceChosen(event) {
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.type !== 'file' || ours.has(event)) return;
  event.stopImmediatePropagation();
  const chosen = [...(target.files ?? [])];
  const made = new DataTransfer();
  for (const file of chosen) made.items.add(await smaller(file));
  target.files = made.files;
  const change = new Event('change', { bubbles: true });
  ours.add(change);
  target.dispatchEvent(change);
}

/**
 * A picture as WebP, upright, small and without metadata; as JPEG where a browser makes no WebP; as it
 * is where it cannot be read.
 * @param {File} file
 * @returns {Promise<File>}
 */
export async function smaller(file) {
  if (!PHOTOS.test(file.type)) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {});
  if (!bitmap) return file;
  const canvas = drawn(bitmap);
  const blob = await encoded(canvas);
  const name = file.name.replace(/\.[^.]*$/, '');
  return new File([blob], `${name}.${blob.type === 'image/webp' ? 'webp' : 'jpg'}`, {
    type: blob.type,
  });
}

/** @param {ImageBitmap} bitmap */
function drawn(bitmap) {
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const width = Math.round(bitmap.width * scale);
  const height = Math.round(bitmap.height * scale);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser does not draw pictures');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** @param {HTMLCanvasElement} canvas */
async function encoded(canvas) {
  for (const quality of QUALITIES) {
    const blob = await toBlob(canvas, quality);
    if (blob.size <= HEAVIEST || quality === QUALITIES.at(-1)) return blob;
  }
  throw new Error('There is no quality to try');
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} quality
 * @returns {Promise<Blob>}
 */
async function toBlob(canvas, quality) {
  const [webp, jpeg] = ['image/webp', 'image/jpeg'];
  // A browser that does not know the type makes PNG of it, which is heavy.
  for (const type of [webp, jpeg]) {
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob?.type === type) return blob;
  }
  throw new Error('This browser makes no pictures');
}

/** @param {DragEvent | Event} event */
function refuseFiles(event) {
  if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) {
    event.preventDefault();
  }
}
