import type { Catalogue } from '../catalogue.ts';

/** What is said of files, their names and their addresses. */
export const files: Catalogue = {
  '{0} files checked: {1} errors, {2} warnings':
    '{0} berkas diperiksa: {1} kesalahan, {2} peringatan',
  'warning, ': 'peringatan, ',
  it: 'berkas ini',
  '{0} has the same address but for case or accents; rename one of them':
    '{0} punya alamat yang sama selain huruf besar atau aksen; ganti nama salah satunya',
  '"{0}" is not a valid path; write it as /old-address':
    '"{0}" bukan alamat yang benar; tulis seperti /alamat-lama',
  '"{0}" is the address of {1}; remove the alias': '"{0}" adalah alamat {1}; hapus alias itu',
  '"{0}" is an alias of {1} too; remove one': '"{0}" juga alias {1}; hapus salah satunya',
  '"{0}" stands twice; remove one': '"{0}" ada dua; hapus salah satunya',
  'a tag': 'sebuah tag',
  'the site itself': 'situs ini sendiri',
  'its address is an alias of {0}; remove the alias there or rename this file':
    'alamatnya adalah alias {0}; hapus alias di sana atau ganti nama berkas ini',
  'the tag address {0} is an alias of {1}; remove the alias there or the tag here':
    'alamat tag {0} adalah alias {1}; hapus alias di sana atau tag di sini',
  'no post has the tag "{0}", so nobody sees this; give a post that tag or delete the file':
    'tidak ada artikel dengan tag "{0}", jadi teks ini tidak terlihat; beri sebuah artikel tag itu atau hapus berkasnya',
  'it cannot be read; let everyone read it (chmod a+r), or put it there again':
    'berkas ini tidak bisa dibaca; beri izin baca (chmod a+r), atau taruh ulang',
  'it has {0} kB; {1} are the most, so divide it':
    'besarnya {0} kB; paling banyak {1}, jadi bagi berkasnya',
  'it is not UTF-8; save it again with the encoding UTF-8':
    'bukan UTF-8; simpan ulang dengan pengodean UTF-8',
  '"{0}" has a sign that an address cannot hold; use letters, digits and hyphens':
    '"{0}" memuat tanda yang tidak boleh ada di alamat; pakai huruf, angka, dan tanda hubung',
  'the address "{0}" belongs to the site itself; choose another file name':
    'alamat "{0}" milik situs ini sendiri; pilih nama berkas lain',
  'it ends in .md twice; take one away': 'namanya diakhiri .md dua kali; hapus satu',
  'its ending is not .md in small letters; rename it':
    'akhirannya bukan .md dengan huruf kecil; ganti namanya',
  'it is too long for an address; shorten it to {0} characters':
    'terlalu panjang untuk alamat; pendekkan menjadi {0} karakter',
  '"{0}" has no letter or digit; name the file after a tag, such as mpasi.md':
    '"{0}" tidak punya huruf atau angka; beri berkas nama sebuah tag, misalnya mpasi.md',
  '"{0}" is not how a tag stands in an address; rename the file to {1}.md':
    '"{0}" bukan ejaan tag di alamat; ganti nama berkas menjadi {1}.md',
  '{0} is a link to another place; put the file itself in its place':
    '{0} hanya penunjuk ke tempat lain; taruh berkasnya sendiri di sini',
  '{0} is a repository of its own; put its files into this one':
    '{0} adalah repositori tersendiri; taruh isinya di repositori ini',
  '{0} is a pipe or a device, not a file; take it away': '{0} bukan berkas biasa; singkirkan',
  '{0} may be run as a program; take that right away with chmod -x':
    '{0} boleh dijalankan sebagai program; cabut izin itu dengan chmod -x',
};
