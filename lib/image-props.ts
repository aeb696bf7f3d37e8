import { getImageProps } from 'next/image';
import type { Picture } from './images.ts';
import type { ImageAttributes } from './markdown/pictures.ts';

/** Where a picture stands; decides how wide it is shown. */
export type PictureRole = 'article' | 'lead' | 'card';

/** Width of the picture in CSS pixels, as the rules in `globals.css` make it. */
const SIZES: Record<PictureRole, string> = {
  article: '(min-width: 44.5rem) 42rem, calc(100vw - 2.5rem)',
  lead: '(min-width: 64.5rem) 40.9rem, (min-width: 56rem) calc(66.7vw - 2rem), calc(100vw - 2.5rem)',
  card: '(min-width: 64.5rem) 19.9rem, (min-width: 56rem) calc(33.3vw - 1.6rem), (min-width: 37.75rem) calc(50vw - 1.8rem), calc(100vw - 2.5rem)',
};

/** The attributes of an `<img>` for a picture, with the candidates of `next/image`. */
export function imageProps({ src, width, height }: Picture, role: PictureRole): ImageAttributes {
  const sizes = SIZES[role];
  const { props } = getImageProps({ src, width, height, sizes, alt: '' });
  return { src: props.src, srcSet: props.srcSet, sizes, width, height };
}
