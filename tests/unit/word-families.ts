/** Words of one root, a line each, the root first. */
export const WORD_FAMILIES: readonly string[][] = `
masak memasak masakan dimasak memasakkan pemasakan
tulis menulis tulisan penulis ditulis menuliskan penulisan
sapu menyapu disapu penyapu
kirim mengirim pengiriman dikirimkan kiriman pengirim
pakai memakai pemakaian dipakai pemakai pakaian
susu menyusui penyusuan menyusu disusui susukan menyusukan susui nyusu nyusuin menyusuin
sehat kesehatan menyehatkan penyehatan
tidur tertidur menidurkan ditiduri ketiduran tidurkan ditidurkan
makan makanan dimakan memakan pemakan termakan makannya
minum minuman diminum meminum meminumkan peminum
bayi bayinya bayiku bayimu bayilah
perah memerah diperah pemerahan perahan perahlah
simpan menyimpan penyimpanan disimpan tersimpan simpanan penyimpan menyimpankan
cair mencairkan pencairan cairan dicairkan mencair
lahir melahirkan kelahiran dilahirkan terlahir
lancar memperlancar melancarkan kelancaran pelancar dilancarkan
banyak memperbanyak kebanyakan terbanyak sebanyak banyaknya
tingkat meningkatkan peningkatan meningkat ditingkatkan tingkatkan setingkat
rawat perawatan merawat dirawat perawat terawat
timbang menimbang penimbangan timbangan ditimbang pertimbangan mempertimbangkan
gendong menggendong digendong gendongan penggendong ngegendong
tumbuh pertumbuhan menumbuhkan tumbuhan ditumbuhi bertumbuh penumbuhan
bersih membersihkan kebersihan pembersih dibersihkan bersihkan pembersihan
dingin pendingin mendinginkan kedinginan didinginkan dinginnya pendinginan
ajar belajar pelajaran mengajar pengajaran pengajar mempelajari dipelajari pelajari pembelajaran diajarkan pelajar mengajari terpelajar
dengar mendengar mendengarkan terdengar pendengaran didengar kedengaran memperdengarkan pendengar
lihat melihat terlihat penglihatan kelihatan dilihat memperlihatkan
sakit kesakitan penyakit menyakitkan menyakiti sakitnya
obat pengobatan mengobati berobat diobati terobati
kerja bekerja pekerjaan mengerjakan pekerja dikerjakan
bom mengebom pengeboman dibom
cat mengecat pengecatan dicat
mulai memulai dimulai mulailah pemula permulaan bermula
pijat memijat pijatan pemijatan dipijat pemijat mijat
lekat pelekatan melekat melekatkan dilekatkan perlekatan terlekat
sapih menyapih penyapihan disapih disapihkan nyapih
bangun bangunkan membangunkan dibangunkan terbangun kebangun bangunin
duduk mendudukkan dudukkan kedudukan didudukkan
demam demamnya
batuk membatukkan terbatuk batuknya
muntah memuntahkan dimuntahkan muntahan muntahnya
nangis menangis tangisan ditangisi tangis
tendang menendang tendangan ditendang
hisap menghisap dihisap hisapan
isap mengisap isapan diisap pengisap
hangat menghangatkan dihangatkan kehangatan penghangat penghangatan
beku membekukan dibekukan pembekuan kebekuan
suntik menyuntik suntikan disuntik penyuntikan menyuntikkan
kuning kekuningan menguning
kembang berkembang perkembangan mengembangkan pengembangan
periksa memeriksa diperiksa pemeriksaan periksakan memeriksakan pemeriksa terperiksa
nyeri nyerinya
bengkak membengkak pembengkakan bengkaknya
luka terluka melukai lukanya dilukai
lecet melecetkan kelecetan
ganti mengganti diganti pengganti menggantikan bergantian penggantian pergantian
popok popoknya
tambah menambah tambahan penambah bertambah menambahkan ditambah penambahan ketambahan
kurang mengurangi kekurangan berkurang dikurangi pengurangan kurangi
cukup mencukupi kecukupan secukupnya dicukupi tercukupi
basah membasahi basahnya kebasahan dibasahi
buang membuang dibuang buangan pembuangan terbuang
jemur menjemur dijemur jemuran penjemuran terjemur
gigit menggigit digigit gigitan tergigit
peluk memeluk dipeluk pelukan berpelukan
dekap mendekap didekap dekapan
posisi posisinya memposisikan diposisikan
sendawa menyendawakan bersendawa disendawakan nyendawain
suap menyuapi disuapi suapan nyuapin suapin
kunyah mengunyah dikunyah kunyahan
telan menelan ditelan tertelan menelannya
sedak tersedak
tolak menolak ditolak penolakan tolakan
bosan membosankan kebosanan bosannya
alergi alerginya
kontrasepsi kontrasepsinya
hamil kehamilan menghamili dihamili
haid haidnya
operasi mengoperasi dioperasi pengoperasian beroperasi
jahit menjahit jahitan dijahit penjahit
sembuh menyembuhkan penyembuhan kesembuhan disembuhkan
pulih memulihkan pemulihan dipulihkan
cegah mencegah pencegahan dicegah
bahaya berbahaya membahayakan
aman mengamankan keamanan pengamanan
sedih kesedihan menyedihkan bersedih
depresi depresinya
cemas kecemasan mencemaskan
lelah kelelahan melelahkan
marah kemarahan memarahi dimarahi pemarah
takut ketakutan menakutkan menakuti penakut ditakuti
bantu membantu bantuan dibantu pembantu terbantu ngebantu bantuin
ayah ayahnya ayahku
suami suaminya
istri istrinya
rokok merokok perokok rokoknya
kantor kantornya sekantor perkantoran
pompa memompa dipompa pemompaan mompa
botol botolnya
kulkas kulkasnya
panas memanaskan dipanaskan kepanasan pemanas pemanasan
suhu bersuhu suhunya
ukur mengukur diukur pengukuran ukuran pengukur terukur
resep meresepkan diresepkan
lumat melumatkan dilumatkan
cincang mencincang dicincang
saring menyaring disaring saringan penyaringan
kukus mengukus dikukus kukusan
rebus merebus direbus rebusan perebusan
potong memotong dipotong potongan pemotongan sepotong
sendok menyendok sesendok sendokan
campur mencampur campuran dicampur tercampur percampuran
atur mengatur aturan diatur peraturan teratur pengaturan keteraturan
jadwal menjadwalkan dijadwalkan penjadwalan terjadwal
tunda menunda ditunda penundaan tertunda
lambat terlambat keterlambatan melambat memperlambat
cepat mempercepat percepatan kecepatan secepatnya
lama lamanya berlama
besar membesar membesarkan pembesaran kebesaran terbesar memperbesar
kecil mengecil mengecilkan terkecil memperkecil
berat memberatkan keberatan beratnya seberat memperberat
turun menurun menurunkan penurunan diturunkan turunkan keturunan
naik menaikkan kenaikan dinaikkan menaiki
tahu mengetahui pengetahuan ketahui diketahui
tanya bertanya menanyakan pertanyaan ditanyakan tanyakan penanya
jawab menjawab jawaban dijawab penjawab
cari mencari dicari pencarian nyari mencarikan
pilih memilih pilihan dipilih pemilihan terpilih
butuh membutuhkan kebutuhan dibutuhkan
perlu memerlukan diperlukan keperluan perlunya
harus seharusnya keharusan mengharuskan
boleh membolehkan diperbolehkan bolehkah
henti berhenti menghentikan penghentian dihentikan terhenti
lanjut melanjutkan dilanjutkan lanjutan berlanjut selanjutnya
kembali mengembalikan dikembalikan pengembalian
pulang memulangkan sepulang pulangnya kepulangan
tinggal meninggalkan ditinggalkan tertinggal ketinggalan peninggalan
titip menitipkan dititipkan penitipan titipan nitip
asuh mengasuh pengasuh pengasuhan diasuh asuhan
mandi memandikan dimandikan permandian mandiin
usap mengusap diusap usapan
oles mengoles olesan dioleskan mengoleskan
kompres mengompres dikompres kompresan
tekan menekan tekanan ditekan penekanan tertekan
napas bernapas pernapasan napasnya
darah berdarah perdarahan pendarahan darahnya
infeksi menginfeksi terinfeksi infeksinya
tular menular penularan tertular menularkan
kuman kumannya
virus virusnya
imunisasi diimunisasi mengimunisasi imunisasinya
vaksin vaksinnya divaksin
kebal kekebalan mengebalkan
kejang kejangnya
lemas melemaskan lemasnya
gerak bergerak gerakan menggerakkan pergerakan
guling berguling terguling menggulingkan
tengkurap menengkurapkan
telentang menelentangkan ditelentangkan
selimut menyelimuti diselimuti
kasur sekasur kasurnya
kamar sekamar kamarnya
malam semalam semalaman bermalam
siang kesiangan
hari sehari harian seharian berhari
minggu seminggu mingguan
bulan sebulan bulanan
tahun setahun tahunan menahun
umur berumur umurnya seumur
usia berusia usianya
jam jamnya berjam
kali berkali
gizi bergizi gizinya
vitamin vitaminnya
protein proteinnya
daging dagingnya
ikan ikannya perikanan
telur telurnya bertelur
sayur sayuran sayurnya
buah buahan berbuah buahnya sebuah
air airnya pengairan berair
cuci mencuci dicuci cucian pencucian nyuci
steril mensterilkan disterilkan
kering mengeringkan kekeringan dikeringkan pengering mengering
lunak melunak melunakkan pelunak
keras mengeras kekerasan mengeraskan
pelan memelankan pelannya
sering sesering tersering
biasa biasanya kebiasaan membiasakan terbiasa
wajar sewajarnya mewajarkan kewajaran
normal menormalkan
rasa merasa terasa perasaan merasakan rasanya dirasakan
ingin keinginan menginginkan diinginkan
harap harapan berharap mengharapkan diharapkan
yakin meyakinkan keyakinan
percaya mempercayai kepercayaan dipercaya
bagi membagi pembagian dibagi bagian berbagi terbagi
sama bersama persamaan menyamakan sesama kebersamaan
beda berbeda perbedaan membedakan dibedakan
ubah mengubah berubah perubahan diubah
jaga menjaga terjaga penjaga penjagaan dijaga
lindung melindungi perlindungan pelindung terlindungi dilindungi
kena mengenai terkena mengenakan
kenal mengenal mengenali dikenal perkenalan kenalan memperkenalkan
hubung menghubungi hubungan berhubungan dihubungi penghubung
putus memutuskan keputusan terputus diputuskan
mati kematian mematikan
hidup menghidupkan kehidupan penghidupan
mulut mulutnya
puting putingnya
payudara payudaranya
hidung hidungnya
tangan menangani penanganan ditangani
kaki kakinya
kepala kepalanya mengepalai
mata matanya
kulit kulitnya menguliti
gigi giginya bergigi
rambut rambutnya berambut
perut perutnya
pasca pascanya
dua kedua keduanya berdua menduakan
tiga ketiga
satu menyatu menyatukan persatuan kesatuan bersatu satunya satuan
kopi kopinya ngopi
puasa berpuasa puasanya
pantang pantangan berpantang
tenang menenangkan ketenangan penenang ditenangkan
nyaman kenyamanan senyaman ketidaknyamanan
tunjuk menunjukkan petunjuk penunjuk ditunjukkan
laku melakukan dilakukan perlakuan kelakuan pelaku berlaku memberlakukan
guna menggunakan berguna kegunaan digunakan pengguna penggunaan
kontak mengontak
sentuh menyentuh sentuhan disentuh tersentuh
stimulasi menstimulasi distimulasi
rangsang merangsang rangsangan perangsang
produksi memproduksi diproduksi
konsumsi mengonsumsi mengkonsumsi dikonsumsi
hasil menghasilkan dihasilkan berhasil keberhasilan penghasilan
encer mengencerkan diencerkan
kental mengental mengentalkan kekentalan
bank perbankan
kemas mengemas kemasan pengemasan
masuk memasuki memasukkan masukkan
selidik penyelidikan menyelidiki
lain melainkan kelainan
beri memberi memberikan berikan pemberian diberi
kasih ngasih dikasih kasihin
kantuk mengantuk ngantuk
arti berarti mengerti pengertian artinya
gigi gerigi
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Words that look like forms of one another, and are not. */
export const STRANGERS: readonly [string, string][] = [
  ['beri', 'berita'],
  ['batu', 'batuk'],
  ['anak', 'ananas'],
  ['asi', 'asin'],
  ['air', 'cair'],
  ['ibu', 'ibuprofen'],
  ['panas', 'pana'],
  ['demam', 'dema'],
  ['kulit', 'kuli'],
  ['tangan', 'tang'],
  ['jalan', 'jala'],
  ['bulan', 'bula'],
  ['makan', 'maka'],
  ['badan', 'bada'],
  ['hati', 'perhatian'],
  ['setelah', 'telah'],
  ['sebelum', 'belum'],
  ['lama', 'selama'],
  ['putih', 'keputihan'],
  ['alas', 'alasan'],
  ['luar', 'keluar'],
  ['ikan', 'berikan'],
  ['tang', 'tangga'],
  ['pulang', 'pula'],
  ['kantuk', 'antuk'],
];
