import type { Catalogue } from '../catalogue.ts';

/** What the studio in the browser calls its fields, and what it says when it is not there. */
export const studio: Catalogue = {
  Title: 'Judul',
  'Date of publication': 'Tanggal terbit',
  'In the future: the post waits until then': 'Di depan: artikelnya menunggu sampai saat itu',
  Description: 'Deskripsi',
  'One or two sentences for lists and search engines, 50 to 160 characters':
    'Satu atau dua kalimat untuk daftar dan mesin pencari, 50 sampai 160 karakter',
  'Featured on the home page': 'Pilihan di beranda',
  'Picture on top': 'Gambar utama',
  'What the picture shows': 'Apa yang tampak di gambar',
  'For those who cannot see it': 'Untuk yang tidak bisa melihatnya',
  Topics: 'Topik',
  'Take off': 'Lepaskan',
  'Last change that matters': 'Perubahan terakhir yang penting',
  'Only where another than the last one should be shown':
    'Hanya bila perlu disebut sendiri; biasanya dibiarkan kosong',
  'Disappears on': 'Hilang pada',
  'From then on readers do not find it': 'Sejak saat itu pembaca tidak menemukannya',
  Draft: 'Draf',
  'As long as it is on, readers do not see it': 'Selama menyala, pembaca tidak melihatnya',
  Author: 'Penulis',
  'Left empty: the editors of the site': 'Bila kosong: redaksi',
  Sources: 'Sumber',
  source: 'sumber',
  Name: 'Nama',
  Address: 'Alamat',
  'Reviewed by': 'Ditinjau oleh',
  'Reviewed on': 'Ditinjau pada',
  'Old addresses': 'Alamat lama',
  'Paths that lead here, such as /old-address, with commas between them':
    'Yang mengantar ke sini, misalnya /alamat-lama, dipisah koma',
  Text: 'Isi',
  Posts: 'Artikel',
  Post: 'Artikel',
  Drafts: 'Draf',
  Pages: 'Halaman',
  Page: 'Halaman',
  'Texts about topics': 'Teks topik',
  'Text about a topic': 'Teks topik',
  Studio: 'Studio',
  'Guide for editors': 'Panduan editor',
  'The studio needs JavaScript: switch it on for this page, or write files, as the guide says.':
    'Studio memerlukan JavaScript: nyalakan untuk halaman ini, atau tulis berkas seperti disebut di panduan.',
  'This login was not begun in this browser; begin it again':
    'Login ini tidak dimulai di peramban ini; mulai lagi',
  'GitHub gave no access; log in again': 'GitHub tidak memberi akses; masuk lagi',
  'The studio is not here yet. Run "npm run admin" in the folder of the site, then load this page again.':
    'Studio belum terpasang. Jalankan "npm run admin" di folder situs, lalu muat ulang halaman ini.',
  'The studio does not know where the posts are. Set STUDIO_REPO, as the README says, or run "npm run studio" on your own computer.':
    'Studio belum tahu di mana artikelnya. Isi STUDIO_REPO, seperti disebut di README, atau jalankan "npm run studio" di komputer sendiri.',
  '{0} could not be fetched ({1}); see that npm reaches its registry, then run "npm run admin" again':
    '{0} tidak bisa diambil ({1}); pastikan npm bisa menghubungi registrinya, lalu jalankan "npm run admin" lagi',
  '{0} is not the package that this site was tried with; nothing of it was kept. Ask the registry of npm why':
    '{0} bukan paket yang pernah diuji dengan situs ini; tidak ada yang disimpan. Tanyakan sebabnya kepada registri npm',
  'The studio is in place; /admin has it when the site is started again':
    'Studio sudah terpasang; /admin menampilkannya setelah situs dimulai ulang',
  'Write at {0}; Ctrl+C ends it': 'Tulis di {0}; Ctrl+C mengakhirinya',
};
