import type { Catalogue } from '../catalogue.ts';

/** What is said of front matter that cannot be read. */
export const yaml: Catalogue = {
  'it holds {0}, a sign that nobody sees; write the value again without it':
    'ada {0} di dalamnya, tanda yang tidak terlihat; tulis ulang nilainya tanpa tanda itu',
  'no fields found; write one "name: value" on each line':
    'tidak ada kolom; tulis satu "nama: nilai" di setiap baris',
  'more than {0} lines': 'lebih dari {0} baris',
  'more than {0} characters': 'lebih dari {0} karakter',
  'more than {0} signs of YAML': 'lebih dari {0} tanda YAML',
  'the line is indented by {0} columns; {1} are the most':
    'baris ini menjorok {0} kolom; paling banyak {1}',
  'more than {0} of the signs : - ? in a line': 'lebih dari {0} tanda : - ? dalam satu baris',
  'lists or brackets are more than {0} deep; write one value on each line':
    'daftar atau kurung bersarang lebih dari {0} tingkat; tulis satu nilai di setiap baris',
  '{0}; move what is text below the front matter': '{0}; pindahkan teksnya ke bawah front matter',
  'a line that begins with % is an instruction to the parser; remove it':
    'baris yang diawali % dibaca sebagai perintah; hapus baris itu',
  'a value that begins with ! is read as an instruction; put the value in quotes':
    'nilai yang diawali ! dibaca sebagai perintah; apit dengan tanda kutip',
  'a value that begins with ! & or * is read as an instruction; put the value in quotes':
    'nilai yang diawali ! & atau * dibaca sebagai perintah; apit dengan tanda kutip',
  'a tab indents this line; indent with two spaces instead':
    'baris ini dijorokkan dengan tab; pakai dua spasi',
  'this key stands twice; keep one of them': 'kolom ini ada dua; sisakan satu',
  'a list, a map or a reference is the name of a field; write a word before the colon':
    'nama kolomnya bukan kata; tulis sebuah kata sebelum titik dua',
  'a colon and a space inside the value; put the whole value in quotes: "like: this"':
    'ada titik dua dan spasi di dalam nilai; apit seluruh nilainya dengan tanda kutip: "seperti: ini"',
  'this item stands in another column than those before it; indent all of them by the same spaces':
    'butir ini tidak sejajar dengan yang sebelumnya; jorokkan semuanya dengan jumlah spasi yang sama',
  'brackets go over several lines; indent each line, or write each item on a line of its own: "  - ASI"':
    'kurungnya lebih dari satu baris; jorokkan setiap baris, atau tulis setiap butir di baris sendiri: "  - ASI"',
  'this line is not indented like its neighbours; align it, with spaces':
    'baris ini tidak sejajar dengan baris di sekitarnya; sejajarkan dengan spasi',
  'the value begins with a sign that YAML reserves; put it in quotes':
    'nilainya diawali tanda khusus YAML; apit dengan tanda kutip',
  'a \\ within " " begins a code that does not exist; write \\\\ or use single quotes':
    'tanda \\ di antara " " mengawali kode yang tidak ada; tulis \\\\ atau pakai kutip tunggal',
  'a second document begins here; remove the line "..." or "---" before it':
    'dokumen kedua dimulai di sini; hapus baris "..." atau "---" sebelumnya',
  'this line has no colon; write "name: value", or indent it if it belongs to the value above':
    'baris ini tidak punya titik dua; tulis "nama: nilai", atau jorokkan jika masih bagian nilai di atasnya',
  'a closing quote is missing; add it, and indent all lines of the value but the first':
    'tanda kutip penutup belum ada; tambahkan, dan jorokkan semua baris nilai itu selain yang pertama',
  'a closing bracket is missing; add it': 'kurung penutup belum ada; tambahkan',
  'a comma is missing between two items in brackets; add it':
    'koma di antara dua butir dalam kurung belum ada; tambahkan',
  'a # right after a value or sign; put a space before it if it is a comment, else quotes around the value':
    'ada # tepat sesudah nilai; beri spasi sebelumnya jika itu komentar, atau apit nilainya dengan tanda kutip',
  'the empty lines above are indented further than this one; remove their spaces':
    'baris kosong di atasnya lebih menjorok daripada baris ini; hapus spasinya',
  'a name and its colon are not on one line; put a text that has a colon and a space in quotes':
    'nama kolom dan titik duanya tidak sebaris; apit teks yang memuat titik dua dan spasi dengan tanda kutip',
  'more than 1024 characters stand before the colon; put a text that has a colon in quotes':
    'lebih dari 1024 karakter sebelum titik dua; apit teks yang memuat titik dua dengan tanda kutip',
  'an item in brackets begins with a sign; put it in quotes: ["- a"]':
    'butir dalam kurung diawali tanda; apit dengan tanda kutip: ["- a"]',
  'a comma too many in brackets; remove it': 'ada koma berlebih dalam kurung; hapus',
  'text after | or >; begin the text on the next line, indented by two spaces':
    'ada teks sesudah | atau >; mulai teksnya di baris berikut, menjorok dua spasi',
  'a list begins beside the name of its field; begin it on the next line, indented by two spaces':
    'daftar dimulai di samping nama kolomnya; mulai di baris berikut, menjorok dua spasi',
  'a bracket without its other half; remove it, or put the value in quotes':
    'ada kurung tanpa pasangan; hapus, atau apit nilainya dengan tanda kutip',
  'text after the value ends; put the whole value in single quotes, or write “ ” inside it':
    'ada teks sesudah nilai berakhir; apit seluruh nilainya dengan kutip tunggal, atau tulis “ ” di dalamnya',
  'not valid YAML ({0}{1})': 'bukan YAML yang benar ({0}{1})',
  '"{0}" is read as a reference; put the value in quotes':
    '"{0}" dibaca sebagai rujukan; apit nilainya dengan tanda kutip',
  '"{0}" cannot be the name of a field; remove it': '"{0}" tidak boleh menjadi nama kolom; hapus',
};
