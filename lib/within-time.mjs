/**
 * What a promise becomes; throws when that takes longer than some milliseconds.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} milliseconds
 * @returns {Promise<T>}
 */
export function withinTime(promise, milliseconds) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      // After a long piece of work timers come first; what has arrived meanwhile is still to be read.
      setImmediate(() => reject(new Error(`no answer within ${milliseconds} ms`)));
    }, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
