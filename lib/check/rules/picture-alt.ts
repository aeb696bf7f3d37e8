import { visit } from 'unist-util-visit';
import { say } from '../../say.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Texts of pictures that tell nothing of what they show. */
const TELLS_NOTHING =
  /^(?:gambar|foto|photo|picture|image|img|ilustrasi|illustration|untitled|tanpa judul|dsc|screenshot|whatsapp image)(?:[ _-]*\d[\w .-]*)?$|\.(?:webp|jpe?g|png|gif|avif|heic)$|^[\d\W_]+$/i;

/** What pictures show, for those who cannot see it, has to be said in words. WCAG 2.2, 1.1.1. */
export const pictureAlt: FileRule = {
  name: 'picture-alt',
  find: ({ content, body, fieldPlace, tree, placeOf }) => {
    const { featuredimagealt } = content.frontMatter;
    const found: Finding[] = [];
    if (featuredimagealt && TELLS_NOTHING.test(featuredimagealt)) {
      found.push({ ...fieldPlace(['featuredimagealt']), message: wanted(featuredimagealt) });
    }
    const alts = [...body.matchAll(/!\[([^\]]*)\]/g)].map(([, alt = '']) => alt.trim());
    if (!alts.some((alt) => TELLS_NOTHING.test(alt))) return found;
    visit(tree(), ['image', 'imageReference'], (node) => {
      const { alt } = node as { alt?: string | null };
      if (alt && TELLS_NOTHING.test(alt)) found.push({ ...placeOf(node), message: wanted(alt) });
    });
    return found;
  },
};

function wanted(alt: string): string {
  return say`"${alt}" does not say what the picture shows; say it in a few words`;
}
