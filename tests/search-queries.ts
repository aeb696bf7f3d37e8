/**
 * What mothers type into a search box, and which posts should come, the best first. `form`: with
 * other forms of words than the title of the first has; `typo`: with a typing error.
 */
export type SearchQuery = { query: string; kind: 'plain' | 'form' | 'typo'; slugs: string[] };

const LINES = `
plain | mitos menyusui | 2021-03-08-mitos-dan-fakta-menyusui
plain | payudara kecil asi sedikit | 2021-03-08-mitos-dan-fakta-menyusui
plain | daun katuk melancarkan asi | 2021-03-08-mitos-dan-fakta-menyusui makan-dan-minum-ibu-menyusui
plain | bayi dikasih air putih boleh ga | 2021-03-08-mitos-dan-fakta-menyusui
plain | anak gtm | anak-menutup-mulut-saat-makan
plain | anak susah makan gimana | anak-menutup-mulut-saat-makan
form | bayi tutup mulut pas disuapin | anak-menutup-mulut-saat-makan
plain | vitamin penambah nafsu makan anak | anak-menutup-mulut-saat-makan
plain | bayi menolak mpasi | anak-menutup-mulut-saat-makan menu-mpasi-seminggu memulai-mpasi-sambil-menyusui
form | anak makannya dilepeh tersedak terus | anak-menutup-mulut-saat-makan
plain | baby blues | baby-blues-dan-depresi-pascapersalinan
plain | depresi setelah melahirkan | baby-blues-dan-depresi-pascapersalinan
plain | depresi pasca melahirkan | baby-blues-dan-depresi-pascapersalinan
plain | sering nangis habis lahiran | baby-blues-dan-depresi-pascapersalinan
form | ibu sedih dan cemas terus sesudah bersalin | baby-blues-dan-depresi-pascapersalinan
plain | bayi kuning | bayi-kuning-di-minggu-pertama
plain | bayi kuning dijemur | bayi-kuning-di-minggu-pertama
plain | bilirubin tinggi pada bayi | bayi-kuning-di-minggu-pertama
form | kulit bayi baru lahir menguning | bayi-kuning-di-minggu-pertama
plain | bayi disinar fototerapi brp hari | bayi-kuning-di-minggu-pertama
plain | cara memperbanyak asi | cara-meningkatkan-produksi-asi
plain | asi ga keluar stlh melahirkan | cara-meningkatkan-produksi-asi menyusui-setelah-operasi-sesar
plain | pelancar asi alami | cara-meningkatkan-produksi-asi makan-dan-minum-ibu-menyusui
form | peningkatan produksi asi | cara-meningkatkan-produksi-asi
plain | kenapa asi tidak lancar | cara-meningkatkan-produksi-asi 2021-03-08-mitos-dan-fakta-menyusui
form | penyimpanan asi di kulkas | cara-menyimpan-asi-perah
plain | asip tahan brp jam di suhu ruang | cara-menyimpan-asi-perah
plain | mencairkan asi beku | cara-menyimpan-asi-perah
plain | ngangetin asi dari freezer | cara-menyimpan-asi-perah
plain | asi perah bau sabun | cara-menyimpan-asi-perah
plain | kantong asi beku | cara-menyimpan-asi-perah kembali-bekerja-sambil-menyusui
plain | bayi demam habis imunisasi | demam-setelah-imunisasi
plain | panas sesudah disuntik dpt | demam-setelah-imunisasi
plain | obat penurun panas bayi | demam-setelah-imunisasi
plain | bekas suntikan bengkak dikompres apa | demam-setelah-imunisasi
plain | suhu bayi 38 setelah vaksin | demam-setelah-imunisasi
plain | jadwal imunisasi bayi | jadwal-imunisasi-tahun-pertama
plain | vaksin bayi 2 bln | jadwal-imunisasi-tahun-pertama demam-setelah-imunisasi
plain | imunisasi telat gmn | jadwal-imunisasi-tahun-pertama
plain | bekas suntik bcg bernanah | jadwal-imunisasi-tahun-pertama demam-setelah-imunisasi
plain | campak rubela umur 9 bulan | jadwal-imunisasi-tahun-pertama
plain | kb yg aman utk ibu menyusui | kb-setelah-melahirkan
plain | suntik kb 3 bulan | kb-setelah-melahirkan
plain | pil kb busui | kb-setelah-melahirkan
plain | kapan haid lagi stlh melahirkan | kb-setelah-melahirkan
form | pasang iud sehabis lahiran | kb-setelah-melahirkan
form | kontrasepsi saat nyusuin | kb-setelah-melahirkan
form | jadwal perah asi ibu pekerja | kembali-bekerja-sambil-menyusui
plain | memerah asi di kantor | kembali-bekerja-sambil-menyusui
plain | cuti melahirkan berapa bulan | kembali-bekerja-sambil-menyusui
form | pengasuh ngasih asip pakai botol | kembali-bekerja-sambil-menyusui
form | persiapan kerja lagi habis cuti | kembali-bekerja-sambil-menyusui
form | makanan ibu menyusui | makan-dan-minum-ibu-menyusui
form | pantangan busui | makan-dan-minum-ibu-menyusui
plain | ibu menyusui minum kopi | makan-dan-minum-ibu-menyusui
plain | bolehkah busui makan pedas | makan-dan-minum-ibu-menyusui
plain | minum es bikin bayi pilek | makan-dan-minum-ibu-menyusui
form | kapan mulai mpasi | memulai-mpasi-sambil-menyusui
plain | mpasi 6 bulan | memulai-mpasi-sambil-menyusui mpasi-kaya-zat-besi menu-mpasi-seminggu
plain | tanda bayi siap mpasi | memulai-mpasi-sambil-menyusui
plain | tekstur mpasi 8 bulan | memulai-mpasi-sambil-menyusui menu-mpasi-seminggu
plain | asi dulu atau makanan dulu | memulai-mpasi-sambil-menyusui
plain | menu mpasi 9 bulan | menu-mpasi-seminggu
form | resep mpasi mingguan | menu-mpasi-seminggu mpasi-kaya-zat-besi
plain | camilan bayi 10 bulan | menu-mpasi-seminggu
plain | mpasi boleh pakai garam gula | menu-mpasi-seminggu memulai-mpasi-sambil-menyusui
plain | masakan bayi telur bayam | menu-mpasi-seminggu
form | penyapihan | menyapih-pelan-pelan
plain | cara menyapih anak 2 tahun | menyapih-pelan-pelan
form | nyapih pelan2 | menyapih-pelan-pelan
plain | anak minta nenen terus | menyapih-pelan-pelan
form | susu pengganti setelah disapih | menyapih-pelan-pelan
plain | berhenti nyusuin anak 2 thn | menyapih-pelan-pelan
form | bayi bangun malem minta nyusu | menyusui-di-malam-hari pola-tidur-bayi-tahun-pertama
plain | menyusui malam hari | menyusui-di-malam-hari
plain | gantian jaga malam sama suami | menyusui-di-malam-hari peran-ayah-saat-ibu-menyusui
plain | ibu sakit tetap menyusui | menyusui-saat-ibu-sakit
form | busui flu apa boleh nyusuin | menyusui-saat-ibu-sakit 2021-03-08-mitos-dan-fakta-menyusui
plain | obat batuk utk busui | menyusui-saat-ibu-sakit
form | ibu kena dbd msh bisa nyusuin | menyusui-saat-ibu-sakit
form | penyakit tbc dan menyusui | menyusui-saat-ibu-sakit
form | menyusui habis caesar | menyusui-setelah-operasi-sesar
form | posisi nyusuin stlh sc | menyusui-setelah-operasi-sesar posisi-dan-pelekatan-menyusui
plain | dibius waktu operasi asi aman ga | menyusui-setelah-operasi-sesar
plain | luka operasi bernanah | menyusui-setelah-operasi-sesar
plain | mpasi tinggi zat besi | mpasi-kaya-zat-besi
plain | bubur hati ayam | mpasi-kaya-zat-besi menu-mpasi-seminggu
plain | suplemen besi bayi asi | mpasi-kaya-zat-besi
plain | bayi kekurangan besi anemia | mpasi-kaya-zat-besi
form | nyusuin bayi baru lahir | panduan-menyusui-40-hari-pertama
form | inisiasi menyusu dini | panduan-menyusui-40-hari-pertama
plain | kolostrum dibuang | panduan-menyusui-40-hari-pertama 2021-03-08-mitos-dan-fakta-menyusui
plain | bayi gumoh terus | panduan-menyusui-40-hari-pertama
plain | kunjungan nifas bidan | panduan-menyusui-40-hari-pertama kb-setelah-melahirkan
form | suami bantu istri nyusuin | peran-ayah-saat-ibu-menyusui
plain | tugas ayah setelah bayi lahir | peran-ayah-saat-ibu-menyusui
plain | bapak perokok dekat bayi | peran-ayah-saat-ibu-menyusui tidur-aman-untuk-bayi
form | memijat payudara biar asi lancar | pijat-laktasi-di-rumah cara-meningkatkan-produksi-asi
form | pijatan oksitosin punggung | pijat-laktasi-di-rumah
plain | bayi susah tidur malam | pola-tidur-bayi-tahun-pertama menyusui-di-malam-hari
plain | jam tidur bayi 3 bulan | pola-tidur-bayi-tahun-pertama
plain | melatih bayi tidur sendiri | pola-tidur-bayi-tahun-pertama
plain | regresi tidur 4 bulan | pola-tidur-bayi-tahun-pertama
plain | posisi menyusui yg nyaman | posisi-dan-pelekatan-menyusui
form | cara melekatkan mulut bayi | posisi-dan-pelekatan-menyusui panduan-menyusui-40-hari-pertama
plain | menyusui sambil tiduran miring | posisi-dan-pelekatan-menyusui menyusui-setelah-operasi-sesar
plain | puting lecet | puting-lecet-dan-payudara-bengkak
form | payudara membengkak dan mengeras | puting-lecet-dan-payudara-bengkak
plain | mastitis demam | puting-lecet-dan-payudara-bengkak
plain | puting berdarah pas nyusuin | puting-lecet-dan-payudara-bengkak posisi-dan-pelekatan-menyusui
plain | saluran asi tersumbat | puting-lecet-dan-payudara-bengkak
form | ciri2 kecukupan asi | tanda-bayi-cukup-asi
form | berapa kali popoknya basah sehari | tanda-bayi-cukup-asi panduan-menyusui-40-hari-pertama
plain | bb bayi ga naik | tanda-bayi-cukup-asi
plain | bayi jarang kencing | tanda-bayi-cukup-asi
plain | penimbangan bayi di posyandu | tanda-bayi-cukup-asi
plain | bedong bayi smp umur berapa | tidur-aman-untuk-bayi
plain | bayi tidur tengkurap bahaya ga | tidur-aman-untuk-bayi
plain | bantal peang | tidur-aman-untuk-bayi
plain | tidur sekasur sama bayi | tidur-aman-untuk-bayi
plain | sids | tidur-aman-untuk-bayi
form | pembengkakan payudara | puting-lecet-dan-payudara-bengkak
form | cara nyimpen perahan asi | cara-menyimpan-asi-perah
form | bayi ketiduran di sofa aman ga | tidur-aman-untuk-bayi
form | pemijatan payudara laktasi | pijat-laktasi-di-rumah
form | memerah asi di tempat kerja | kembali-bekerja-sambil-menyusui
form | pelekatannya lepas terus | posisi-dan-pelekatan-menyusui
form | asi mencukupi atau tidak | tanda-bayi-cukup-asi
form | makanan bayi ditutup mulutnya | anak-menutup-mulut-saat-makan
form | ibu melahirkan sc kapan bisa nyusuin | menyusui-setelah-operasi-sesar
typo | puting leced | puting-lecet-dan-payudara-bengkak
typo | payudara bengkat | puting-lecet-dan-payudara-bengkak
typo | mastistis | puting-lecet-dan-payudara-bengkak
typo | jadwal imuniasi | jadwal-imunisasi-tahun-pertama
typo | demem imunisai | demam-setelah-imunisasi
typo | menyusi malam | menyusui-di-malam-hari
typo | cara menyimpn asi perrah | cara-menyimpan-asi-perah
typo | bayi kunig | bayi-kuning-di-minggu-pertama
typo | deprsi ibu melahirkn | baby-blues-dan-depresi-pascapersalinan
typo | posis menyusui dan plekatan | posisi-dan-pelekatan-menyusui
typo | menyapi anak | menyapih-pelan-pelan
typo | kolostrom | panduan-menyusui-40-hari-pertama 2021-03-08-mitos-dan-fakta-menyusui
typo | kontrasepi menyusui | kb-setelah-melahirkan
typo | menu mpsi seminggu | menu-mpasi-seminggu
typo | pijat laktsi | pijat-laktasi-di-rumah
typo | tidur tngkurap | tidur-aman-untuk-bayi
typo | bedonk bayi | tidur-aman-untuk-bayi
typo | zat bessi | mpasi-kaya-zat-besi
typo | operasi sessar | menyusui-setelah-operasi-sesar
typo | pantagan ibu menyusui | makan-dan-minum-ibu-menyusui
`;

export const SEARCH_QUERIES: readonly SearchQuery[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', query = '', slugs = ''] = line.split(' | ');
    return { query, kind: kind as SearchQuery['kind'], slugs: slugs.split(' ') };
  });
