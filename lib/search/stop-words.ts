/**
 * Words that say nothing of what a text is about. A short list on purpose: "tidak", "berapa" and
 * "kapan" are left out, because titles and headings have them.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  ada adalah agar aja akan aku anda apa atau bagaimana bagi bahwa banget biar bila bisa boleh buat bun
  dalam dan dapat dari deh dengan di dok dong dulu gue harus ia ini itu jadi jika juga kah kak kalau
  kamu kan karena ke kenapa kepada kita kok lagi lah maka mana masih mau mengapa min moms namun nih
  nya oh oleh pada para pun sama saat saja sambil sangat saya sebagai sedang seperti serta sih sis si
  sudah supaya tapi tentang terus tetapi tolong untuk yah ya yaitu yang yuk
  `
    .trim()
    .split(/\s+/),
);

/**
 * The words of `wordsOf` without stop words, "apakah" and "bolehkah" included. All of them when there
 * are no others: who asks for "yang mana" gets an answer.
 */
export function contentWords(words: readonly string[]): readonly string[] {
  const found = words.filter((word) => !STOP_WORDS.has(word.replace(/(?<=.{2})[kl]ah$/, '')));
  return found.length > 0 ? found : words;
}
