import { imageProps, type PictureRole } from '@/lib/image-props.ts';
import type { PaintedPicture } from '@/lib/images.ts';

type Props = {
  picture: PaintedPicture & { alt: string };
  role: PictureRole;
  /** The one picture of a page that is on screen at once. */
  eager?: boolean;
  /** Beside a title that says the same. */
  decorative?: boolean;
};

export function PostPicture({ picture, role, eager = false, decorative = false }: Props) {
  const { color, ...attributes } = imageProps(picture, role);
  return (
    // React preloads an eager picture, candidates and all, unless it stands in a <picture>.
    <picture>
      <img
        {...attributes}
        data-color={color}
        alt={decorative ? '' : picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
