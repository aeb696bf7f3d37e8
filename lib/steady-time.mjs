/**
 * Milliseconds since 1970, as this process counts them from its start on: they rise steadily, whatever
 * becomes of the machine's clock. Next counts so, too; what is compared must be counted alike.
 */
export function steadyNow() {
  return Math.floor(performance.timeOrigin + performance.now());
}
