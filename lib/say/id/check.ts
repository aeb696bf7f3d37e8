import type { Catalogue } from '../catalogue.ts';

/** What could be better in texts and pictures. */
export const check: Catalogue = {
  'a heading with {0} where {1} comes next; write {2}':
    'judul dengan {0} padahal berikutnya {1}; tulis {2}',
  'the page has a first heading already, its title; begin this one with ##':
    'halaman ini sudah punya judul utama; awali judul ini dengan ##',
  'there is nothing at {0}; correct the address, or take the link out':
    'tidak ada apa-apa di {0}; perbaiki alamatnya, atau hapus tautannya',
  '{0} leads to a heading "{1}" that is not there; write its words in small letters, with hyphens':
    '{0} menuju judul "{1}" yang tidak ada; tulis kata-kata judulnya dengan huruf kecil dan tanda hubung',
  'a link without words; write between [ and ] what is there':
    'tautan tanpa kata; tulis di antara [ dan ] apa yang ada di sana',
  'a link that leads nowhere; write its address between ( and )':
    'tautan tanpa tujuan; tulis alamatnya di antara ( dan )',
  '"{0}" does not say where the link leads; write what is there':
    '"{0}" tidak menyebut tujuan tautan; tulis apa yang ada di sana',
  '{0} refers to nothing; add a line "[{1}]: …"':
    '{0} tidak merujuk ke mana-mana; tambahkan baris "[{1}]: …"',
  '"{0}" does not say what the picture shows; say it in a few words':
    '"{0}" tidak menyebut apa yang tampak di gambar; sebutkan dengan singkat',
  'the title has {0} characters, and more than {1} are cut off; shorten it':
    'judulnya {0} karakter, dan lebih dari {1} akan terpotong; pendekkan',
  'the description has {0} characters; {1} to {2} read best':
    'deskripsinya {0} karakter; yang terbaik {1} sampai {2}',
  '{0} tags; keep the {1} that say most': '{0} tag; sisakan {1} yang paling tepat',
  'it appears on {0}; nothing to do if that is meant':
    'baru terbit pada {0}; biarkan jika memang begitu',
  'it is gone since {0}; give it a later date, or take the line out':
    'sudah tidak tampil sejak {0}; beri tanggal yang lebih jauh, atau hapus barisnya',
  'its pictures have {0} kB together, {1} are the most; the heaviest is {2} with {3} kB':
    'gambarnya {0} kB semuanya, paling banyak {1}; yang terberat {2} dengan {3} kB',
  '"{0}" is nearly the tag "{1}"; write it the same way if it is meant':
    '"{0}" hampir sama dengan tag "{1}"; samakan tulisannya jika memang itu maksudnya',
  'no other post has the tag "{0}"; take one that others have, or leave it for posts to come':
    'tidak ada artikel lain dengan tag "{0}"; pakai tag yang sudah ada, atau biarkan untuk artikel berikutnya',
  'it is no .webp; run "npm run images", or export it as .webp':
    'bukan .webp; jalankan "npm run images", atau ekspor sebagai .webp',
  'it has {0} kB; run "npm run images", or export it with {1} kB at most':
    'besarnya {0} kB; jalankan "npm run images", atau ekspor dengan paling banyak {1} kB',
  'it is {0} × {1} pixels; export it with {2} on its longer side at most':
    'ukurannya {0} × {1} piksel; ekspor dengan sisi terpanjang paling banyak {2}',
  '{0} is not in the commit; add it with "git add {1}"':
    '{0} tidak ikut dalam commit; tambahkan dengan "git add {1}"',
  'nothing shows it; show it in a post, or delete it':
    'tidak ada yang menampilkannya; tampilkan di sebuah artikel, atau hapus',
  '{0} was public and leads nowhere now; put it back, or run "npm run ledger -- --moved {1} --to /another-address", or "npm run ledger -- --gone {2}"':
    '{0} pernah terbit dan sekarang tidak menuju ke mana-mana; kembalikan, atau jalankan "npm run ledger -- --moved {1} --to /alamat-lain", atau "npm run ledger -- --gone {2}"',
  '--format {0} is not known; write {1}': '--format {0} tidak dikenal; tulis {1}',
  'there is no folder {0}; name the one that holds the posts':
    'tidak ada folder {0}; sebutkan folder yang berisi artikel',
  'nothing changed': 'tidak ada yang berubah',
  'addresses written down: {0}; commit it': 'alamat yang dicatat: {0}; sertakan dalam commit',
  'it is behind at addresses: {0}; run "npm run ledger" and commit the file':
    'ketinggalan pada alamat: {0}; jalankan "npm run ledger" dan sertakan berkasnya dalam commit',
  '--to has no --moved beside it': '--to tanpa --moved',
  '{0} is not in {1}; write it as it stands there':
    '{0} tidak ada di {1}; tulis seperti yang ada di sana',
  'say where {0} leads now: --moved {1} --to /another-address':
    'sebutkan ke mana {0} menuju sekarang: --moved {1} --to /alamat-lain',
  '{0} is still there; delete or rename its file first':
    '{0} masih ada; hapus atau ganti nama berkasnya dulu',
  'there is nothing at {0}; write an address of this site':
    'tidak ada apa-apa di {0}; tulis sebuah alamat di situs ini',
};
