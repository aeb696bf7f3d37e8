import { resizePicture } from './picture-resize.mjs';

// What `picture-maker.mjs` starts: makes one picture after another smaller, as it is told.

process.on('message', async (/** @type {[string, number, boolean]} */ [file, width, takesWebp]) => {
  const made = await resizePicture(file, width, takesWebp).catch((error) => String(error.message));
  process.send?.(made);
});
