import type { Catalogue } from '../catalogue.ts';

/** What is said of pictures. */
export const pictures: Catalogue = {
  '"{0}" is not under /img/; put it in public/img/':
    '"{0}" tidak berada di /img/; taruh di public/img/',
  'there is no public{0}; put the picture there or correct the path':
    'public{0} tidak ada; taruh gambarnya di sana atau perbaiki alamatnya',
  '"{0}" is a link to another place; put the file itself in its place':
    '"{0}" hanya penunjuk ke tempat lain; taruh berkasnya sendiri di sini',
  '"{0}" is not a picture that can be read; export it again as .webp':
    '"{0}" bukan gambar yang bisa dibaca; ekspor ulang sebagai .webp',
  '"{0}" is a picture with the name of a hidden file; rename it':
    '"{0}" adalah gambar dengan nama berkas tersembunyi; ganti namanya',
  '"{0}" is an animated PNG; export it as .webp': '"{0}" adalah PNG bergerak; ekspor sebagai .webp',
  '"{0}" tells where or how it was made ({1}); export it again without metadata':
    '"{0}" memberi tahu di mana atau bagaimana gambar dibuat ({1}); ekspor ulang tanpa metadata',
  'GPS position': 'posisi GPS',
  '"{0}" is a picture of the kind {1}; let its name end in .{2}, or export it as .webp':
    '"{0}" adalah gambar jenis {1}; akhiri namanya dengan .{2}, atau ekspor sebagai .webp',
  '"{0}" has {1} frames; export it with {2} at most':
    '"{0}" punya {1} bingkai; ekspor dengan paling banyak {2}',
  '"{0}" has {1} megapixels': '"{0}" berukuran {1} megapiksel',
  '{0} in its {1} frames; export it with {2} at most':
    '{0} dalam {1} bingkainya; ekspor dengan paling banyak {2}',
  '{0}; export it with {1} at most, such as 1600 pixels wide':
    '{0}; ekspor dengan paling banyak {1}, misalnya selebar 1600 piksel',
  '"{0}" is not WebP, JPEG, PNG, GIF or AVIF; export it as .webp, or take it out of public/img/':
    '"{0}" bukan WebP, JPEG, PNG, GIF, atau AVIF; ekspor sebagai .webp, atau keluarkan dari public/img/',
  '"{0}" is damaged or cut off; export it again': '"{0}" rusak atau terpotong; ekspor ulang',
};
