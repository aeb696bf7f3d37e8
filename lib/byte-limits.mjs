const MEGABYTE = 1024 * 1024;

/**
 * Bytes that a variable of the environment allows. Throws when it holds no number above 0.
 * @param {string} variable of the environment, in megabytes
 * @param {number} megabytes when it is not set
 */
export function bytesOf(variable, megabytes) {
  const given = process.env[variable] || String(megabytes);
  const bytes = Math.ceil(Number(given) * MEGABYTE);
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes;
  throw new Error(`${variable} is "${given}"; write megabytes above 0, such as ${megabytes}`);
}
