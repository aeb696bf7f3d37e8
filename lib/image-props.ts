import { getImageProps } from 'next/image';
import { IMAGE_WIDTHS } from './delivery.mjs';
import type { PaintedPicture } from './images.ts';
import type { ImageAttributes } from './markdown/pictures.ts';

/** Where a picture stands; decides how wide it is shown. */
export type PictureRole = 'article' | 'lead' | 'card';

/** Width of the picture in CSS pixels, as the rules in `globals.css` make it. */
const SIZES: Record<PictureRole, string> = {
  article: '(min-width: 44.5rem) 42rem, calc(100vw - 2.5rem)',
  lead: '(min-width: 64.5rem) 40.9rem, (min-width: 56rem) calc(66.7vw - 2rem), calc(100vw - 2.5rem)',
  card: '(min-width: 64.5rem) 19.9rem, (min-width: 56rem) calc(33.3vw - 1.6rem), (min-width: 37.75rem) calc(50vw - 1.8rem), calc(100vw - 2.5rem)',
};

/** Widest candidate that a screen with three pixels to the CSS pixel can use. */
const WIDEST: Record<PictureRole, number> = { article: 1344, lead: 1344, card: 1080 };

/** The attributes of an `<img>` for a picture, with those candidates of `next/image` it can use. */
export function imageProps(picture: PaintedPicture, role: PictureRole): ImageAttributes {
  const { src, width, height, color } = picture;
  const sizes = SIZES[role];
  const { props } = getImageProps({ src, width, height, sizes, alt: '' });
  const candidates = (props.srcSet ?? '').split(', ').filter((text) => isUseful(text, role, width));
  // Only browsers too old for `srcset` take `src`.
  const fallback = candidates[0]?.split(' ')[0] ?? props.src;
  return { src: fallback, srcSet: candidates.join(', ') || undefined, sizes, width, height, color };
}

/** Not wider than the role needs, nor made of a picture that has fewer pixels. */
function isUseful(candidate: string, role: PictureRole, width: number): boolean {
  const [smallest = 0] = IMAGE_WIDTHS;
  const pixels = Number(/ (\d+)w$/.exec(candidate)?.[1]);
  return pixels <= WIDEST[role] && (pixels <= width || pixels === smallest);
}
