/** Milliseconds of processor time that `run` takes: the least of three runs, so that what else the machine does counts little. */
export function cpuTime(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
