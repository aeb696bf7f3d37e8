import { getImageProps } from 'next/image';
import type { PaintedPicture } from './images.ts';
import type { ImageAttributes } from './markdown/pictures.ts';

/** Where a picture stands; decides how wide it is shown. */
export type PictureRole = 'article' | 'body' | 'lead' | 'row' | 'card';

/** Width of the picture in CSS pixels, as the style sheets of `app/_components` make it. */
const SIZES: Record<PictureRole, string> = {
  article: '(min-width: 64rem) 60rem, (min-width: 37.75rem) calc(95.2vw - 1.2rem), 100vw',
  body: '(min-width: 43rem) 40rem, calc(95.2vw - 1.2rem)',
  lead: '(min-width: 72rem) 37.9rem, (min-width: 56rem) calc(58.3vw - 4.1rem), (min-width: 37.75rem) calc(95.2vw - 1.2rem), 100vw',
  row: '(min-width: 56rem) 12rem, 7rem',
  card: '(min-width: 72rem) 21.3rem, (min-width: 56rem) calc(33.3vw - 2.7rem), (min-width: 37.75rem) calc(46.4vw - 0.9rem), 7rem',
};

/** Narrowest and widest candidate of use to screens with one to three pixels to the CSS pixel. */
const USEFUL: Record<PictureRole, [least: number, most: number]> = {
  article: [384, 1344],
  body: [384, 1344],
  lead: [384, 1344],
  row: [120, 672],
  card: [120, 1080],
};

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

/** As wide as the role needs, and not made of a picture that has fewer pixels. */
function isUseful(candidate: string, role: PictureRole, width: number): boolean {
  const [least, most] = USEFUL[role];
  const pixels = Number(/ (\d+)w$/.exec(candidate)?.[1]);
  return pixels >= least && pixels <= most && (pixels <= width || pixels === least);
}
