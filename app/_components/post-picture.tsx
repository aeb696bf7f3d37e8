import { imageProps, type PictureRole } from '@/lib/image-props.ts';
import type { Post } from '@/lib/snapshot.ts';

type Props = {
  picture: NonNullable<Post['picture']>;
  role: PictureRole;
  /** The one picture of a page that is on screen at once. */
  eager?: boolean;
  /** Beside a title that says the same. */
  decorative?: boolean;
};

export function PostPicture({ picture, role, eager = false, decorative = false }: Props) {
  return (
    // React preloads an eager picture, candidates and all, unless it stands in a <picture>.
    <picture>
      <img
        {...imageProps(picture, role)}
        alt={decorative ? '' : picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  );
}
