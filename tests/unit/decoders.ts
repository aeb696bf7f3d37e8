import { execFileSync } from 'node:child_process';

/** The processes that make pictures for this one. */
export function decoders(): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes('picture-process.mjs'))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, parent]) => (parent === process.pid ? [pid] : []));
}
