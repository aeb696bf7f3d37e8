import type { Catalogue } from '../catalogue.ts';

/** What the commands for editors say that begin a post and make pictures smaller. */
export const commands: Catalogue = {
  'Nothing was changed: these files may name pictures; mend them, then run "npm run images" again':
    'Tidak ada yang diubah: berkas-berkas ini mungkin menyebut gambar; perbaiki, lalu jalankan "npm run images" lagi',
  'All pictures are WebP already; there is nothing to do':
    'Semua gambar sudah WebP; tidak ada yang perlu dikerjakan',
  'Look at the pictures, run "npm run check" and "npm run ledger", and commit posts/ and public/img/; keep or delete originals/ ({0} new)':
    'Lihat gambarnya, jalankan "npm run check" dan "npm run ledger", lalu commit posts/ dan public/img/; originals/ boleh disimpan atau dihapus ({0} baru)',
  '{0} is {1} now ({2}x{3}, {4} kB), named in: {5}; the original is {6}':
    '{0} sekarang {1} ({2}x{3}, {4} kB), disebut di: {5}; aslinya {6}',
  '{0} would become {1}, named in: {2}': '{0} akan menjadi {1}, disebut di: {2}',
  '{0} is written, as a draft that nobody sees. Write the text, a description and tags; take out "draft: true" when it is done. Then: npm run check, npm run ledger':
    '{0} sudah dibuat, sebagai draf yang tidak terlihat. Tulis teks, deskripsi, dan tagnya; hapus "draft: true" jika sudah selesai. Lalu: npm run check, npm run ledger',
  'it cannot be written ({0}); see that the folder is there and may be written to':
    'tidak bisa ditulis ({0}); pastikan foldernya ada dan boleh ditulisi',
  'There is no title; write it after the command: npm run new -- "Judul"':
    'Belum ada judul; tulis sesudah perintahnya: npm run new -- "Judul"',
  'The title "{0}" has no letter or digit for an address; write a word':
    'Judul "{0}" tidak punya huruf atau angka untuk alamat; tulis sebuah kata',
  'The title "{0}…" is too long for an address; shorten it to {1} characters, of which letters other than a to z count for up to nine':
    'Judul "{0}…" terlalu panjang untuk alamat; pendekkan menjadi {1} karakter, huruf selain a sampai z dihitung hingga sembilan',
  '{0} is there already and has this address; go on writing there, or choose another title':
    '{0} sudah ada dan punya alamat ini; lanjutkan menulis di sana, atau pilih judul lain',
  '"{0}" is still there, as not all could be written ({1})':
    '"{0}" masih di tempatnya, karena tidak semua bisa ditulis ({1})',
  'it names "{0}" in a way that cannot be changed by itself; write "{1}" there, then run "npm run images" again':
    'berkas ini menyebut "{0}" dengan cara yang tidak bisa diubah otomatis; tulis "{1}" di sana, lalu jalankan "npm run images" lagi',
  '"{0}" is HEIC, which only the package heic-decode reads, and it is not installed; run "npm install --include=optional" and then "npm run images" again, or export the picture as JPEG':
    '"{0}" adalah HEIC, yang hanya bisa dibaca paket heic-decode, dan paket itu belum terpasang; jalankan "npm install --include=optional" lalu "npm run images" lagi, atau ekspor gambarnya sebagai JPEG',
  '"{0}" is animated and stays as it is; export it as animated .webp for fewer bytes':
    '"{0}" bergerak dan dibiarkan; ekspor sebagai .webp bergerak supaya lebih ringan',
  '"{0}" has {1} megapixels; export it with {2} at most':
    '"{0}" berukuran {1} megapiksel; ekspor dengan paling banyak {2}',
  'the folder of "{0}" has a sign that an address cannot hold; rename it with letters, digits and hyphens':
    'folder "{0}" memuat tanda yang tidak boleh ada di alamat; ganti namanya dengan huruf, angka, dan tanda hubung',
  '"{0}" would become "{1}", but "{2}" has that address; rename one of them, or delete the one that nobody needs':
    '"{0}" akan menjadi "{1}", tetapi alamat itu milik "{2}"; ganti nama salah satunya, atau hapus yang tidak diperlukan',
  'name one folder that is not there yet': 'sebutkan satu folder yang belum ada',
  '{0} is not empty': '{0} tidak kosong',
};
