/** Short forms and spellings of the street, and what they stand for: `yg dgn=…` is a form of each. */
const FORMS = `
tidak: tdk tak gak ga nggak ngga ngak enggak engga gk ndak kagak kaga
yang: yg
dengan: dgn dg dng
untuk: utk tuk untk
karena: krn krna karna
bagaimana: bgmn gmn gimana gmana bgaimana
berapa: brp brapa
harus: hrs
sudah: sdh udah udh dah sdah
belum: blm blum belom
jangan: jgn jangn
bisa: bs bsa
dalam: dlm
dari: dr dri
pada: pd
sebelum: sblm sblum
setelah: stlh stelah
bulan: bln
tahun: thn
minggu: mggu mgg
hari: hr
orang: org orng
sama: sm
saja: aja aj sj
kalau: kalo klo kl klu kalu
kenapa: knp knpa napa
mengapa: mngapa
kapan: kpn
kepada: kpd
seperti: spt sprti kayak kyk
sebagai: sbg
tentang: ttg
terus: trs trus
juga: jg jga
masih: msh
banyak: byk bnyk
banget: bgt bngt
lagi: lg lgi
jadi: jd jdi
tapi: tp tpi
sampai: smp sampe smpe
sekarang: skrg skrang skr
malam: mlm
pagi: pgi
jam: jm
menit: mnt
makan: mkn mkan
minum: mnm
tidur: tdr
sakit: skt
lahir: lhr
rumah: rmh
ingin: pengen pengin pingin
ibu: bu
vitamin: vit
susu formula: sufor
ibu menyusui: busui
ibu hamil: bumil
asi perah: asip
asi eksklusif: asix
berat badan: bb
buang air besar: bab
rumah sakit: rs
demam berdarah: dbd
orang tua: ortu
sesar: sc
pasca: paska
program hamil: promil
`;

/** Short form -> the words it stands for. */
export const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string[]] => [form, words.split(' ')]);
    }),
);
