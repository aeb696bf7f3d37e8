import type { Catalogue } from '../catalogue.ts';

/** What is said of the text of a file. */
export const text: Catalogue = {
  'lists and quotes are {0} deep; {1} are the most':
    'daftar dan kutipan bersarang {0} tingkat; paling banyak {1}',
  'more than {0} lists and quotes within others; divide the text':
    'lebih dari {0} daftar dan kutipan di dalam yang lain; bagi teksnya',
  'a table of {0} columns; {1} are the most, so divide it':
    'tabel dengan {0} kolom; paling banyak {1}, jadi bagi tabelnya',
  'tables of more than {0} cells; divide the text': 'tabel dengan lebih dari {0} sel; bagi teksnya',
  'a paragraph of more than {0} signs such as * _ [ ]; divide it':
    'paragraf dengan lebih dari {0} tanda seperti * _ [ ]; bagi paragrafnya',
  'a paragraph of more than {0} characters; divide it':
    'paragraf dengan lebih dari {0} karakter; bagi paragrafnya',
  'too many signs such as ` < ]( in long paragraphs; divide them':
    'terlalu banyak tanda seperti ` < ]( dalam paragraf panjang; bagi paragrafnya',
  'a link to "{0}:" is taken off; link to a page or a mail address':
    'tautan ke "{0}:" akan dibuang; tautkan ke halaman atau alamat surel',
  lines: 'baris',
  'lines of text': 'baris teks',
  'paragraphs, headings and items of lists': 'paragraf, judul, dan butir daftar',
  'items of lists': 'butir daftar',
  quotes: 'kutipan',
  'lines of quotes and items without their marks': 'baris kutipan dan butir tanpa tandanya',
  'headings underlined with = or -': 'judul yang digarisbawahi dengan = atau -',
  tables: 'tabel',
  'rows of tables': 'baris tabel',
  'definitions of links': 'definisi tautan',
  'signs of markup such as * _ [ ] > !': 'tanda seperti * _ [ ] > !',
  'links and pictures': 'tautan dan gambar',
  pictures: 'gambar',
  addresses: 'alamat',
  'signs of HTML': 'tanda HTML',
  'references to footnotes': 'rujukan catatan kaki',
  'more than {0} {1}; divide the text': 'lebih dari {0} {1}; bagi teksnya',
  'it has no text in the [ ]; say what the picture shows':
    'belum ada teks di dalam [ ]; sebutkan apa yang tampak di gambar',
  '{0} will not be shown; write it in markdown': '{0} tidak akan tampil; tulis dengan markdown',
  'the text after a comment': 'teks sesudah komentar',
  '<{0}> and the text in it': '<{0}> dan teks di dalamnya',
  '</{0}> and the text after it': '</{0}> dan teks sesudahnya',
};
