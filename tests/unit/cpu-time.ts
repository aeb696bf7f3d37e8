/** Milliseconds of processor time that `run` takes: the least of three runs, so that what else the machine does counts little. */
export async function cpuTime(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 3; count++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}
