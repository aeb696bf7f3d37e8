import { LRUCache } from 'lru-cache';

/** Texts have most of their words in common. So many with their roots are some megabytes. */
const MOST = 10_000;

/** A function of a word, or of a topic's name, that remembers what it was asked last. */
export function remembered<Answer extends object | string>(
  read: (word: string) => Answer,
): (word: string) => Answer {
  const answers = new LRUCache<string, Answer>({ max: MOST });
  return (word) => {
    const answered = answers.get(word);
    if (answered !== undefined) return answered;
    const own = ownCopy(word);
    const answer = read(own);
    answers.set(own, answer);
    return answer;
  };
}

/**
 * A copy of a word for what is kept: V8 holds on to the whole text that a word of 13 letters or more
 * was cut out of, for as long as the word is there.
 */
function ownCopy(word: string): string {
  return Buffer.from(word).toString();
}
