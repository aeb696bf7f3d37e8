import type { Catalogue } from '../catalogue.ts';

/** What is said of the fields on top of a file. */
export const frontMatter: Catalogue = {
  'the file begins with signs that nobody sees; save it again with the encoding UTF-8, without BOM':
    'berkas ini diawali tanda yang tidak terlihat; simpan ulang dengan pengodean UTF-8 tanpa BOM',
  '"{0}" asks for another language than YAML; write --- alone on the first line':
    '"{0}" meminta bahasa selain YAML; tulis --- saja di baris pertama',
  'the file begins with "{0}"; its first line must be ---':
    'berkas ini diawali "{0}"; baris pertamanya harus ---',
  'the --- of line 1 is never closed; add a line --- after the last field':
    '--- di baris 1 tidak pernah ditutup; tambahkan baris --- sesudah kolom terakhir',
  '"{0}" begins with ---; indent it if it is text, or write --- alone to end the front matter':
    '"{0}" diawali ---; jorokkan jika itu teks, atau tulis --- saja untuk menutup front matter',
  'it is missing; add a line "{0}: …"': 'belum ada; tambahkan baris "{0}: …"',
  'it is missing; readers and search engines get the first words of the text':
    'belum ada; pembaca dan mesin pencari mendapat kata-kata pertama dari teks',
  'it is missing; say in a few words what the picture shows':
    'belum ada; sebutkan dengan singkat apa yang tampak di gambar',
  '"{0}" is not a field of a {1}; it is kept and ignored':
    '"{0}" bukan kolom untuk {1}; dibiarkan dan tidak dipakai',
  'everything after # is a comment; put the value in quotes':
    'semua sesudah # dibaca sebagai komentar; apit nilainya dengan tanda kutip',
  nothing: 'nilai kosong',
  'a list': 'sebuah daftar',
  'a map': 'sekumpulan kolom',
  '{0} is not text; {1}': '{0} bukan teks; {1}',
  'it is empty; {0}': 'masih kosong; {0}',
  'put it in quotes': 'apit dengan tanda kutip',
  '{0} is not a date; write it as 2020-03-10 or 2020-03-10T09:41:00+07:00':
    '{0} bukan tanggal; tulis seperti 2020-03-10 atau 2020-03-10T09:41:00+07:00',
  '{0} is neither true nor false; write true or false':
    '{0} bukan true dan bukan false; tulis true atau false',
  '{0} is not a tag; write a word or two after the "- "':
    '{0} bukan tag; tulis satu atau dua kata sesudah "- "',
  '{0} is not a list; write {1}': '{0} bukan daftar; tulis {1}',
  '{0} is not a web address; write it as https://…':
    '{0} bukan alamat web; tulis seperti https://…',
  'write the name of the source': 'tulis nama sumbernya',
  'not a source; write "- name: WHO" and, below it, "url: https://…"':
    'bukan sumber; tulis "- name: WHO" dan di bawahnya "url: https://…"',
  '{0} is not a path; write it as /old-address': '{0} bukan alamat; tulis seperti /alamat-lama',
  '{0} is not a path of this site; write it as /old-address, without ? and #':
    '{0} bukan alamat di situs ini; tulis seperti /alamat-lama, tanpa ? dan #',
  '{0} is not a path; write it as /img/name.webp':
    '{0} bukan alamat gambar; tulis seperti /img/nama.webp',
  '{0} is not under /img/; write it as /img/name.webp':
    '{0} tidak berada di /img/; tulis seperti /img/nama.webp',
  '{0} is not known; write blog-post or leave it out':
    '{0} tidak dikenal; tulis blog-post atau hapus kolom ini',
  'write a title': 'tulis sebuah judul',
  'write a sentence or leave it out': 'tulis satu kalimat atau hapus kolom ini',
  '{0} is not text; say what the picture shows':
    '{0} bukan teks; sebutkan apa yang tampak di gambar',
  'each tag on a line of its own: "  - ASI"': 'setiap tag di baris sendiri: "  - ASI"',
  'write a name, or {0}': 'tulis sebuah nama, atau {0}',
  'each source on a line of its own: "  - name: WHO"':
    'setiap sumber di baris sendiri: "  - name: WHO"',
  'write the name of the reviewer': 'tulis nama peninjaunya',
  'each address on a line of its own: "  - /old-address"':
    'setiap alamat di baris sendiri: "  - /alamat-lama"',
  'write page or leave it out': 'tulis page atau hapus kolom ini',
  '{0} has no letter or digit; write a spelling of the tag "{1}"':
    '{0} tidak punya huruf atau angka; tulis salah satu ejaan tag "{1}"',
  '{0} is the tag "{1}"; write a spelling of the tag "{2}", or rename the file to {3}.md':
    '{0} adalah tag "{1}"; tulis salah satu ejaan tag "{2}", atau ganti nama berkas menjadi {3}.md',
  '{0} has no letter or digit; write a word': '{0} tidak punya huruf atau angka; tulis sebuah kata',
};
