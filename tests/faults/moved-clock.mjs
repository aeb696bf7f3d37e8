// Loaded before the server: SIGUSR2 moves its clock an hour ahead, and the next one back. The clock of
// the machine is not ours to move.

const HOUR = 60 * 60 * 1000;
const RealDate = Date;
let shift = 0;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) =>
    Reflect.construct(target, args.length > 0 ? args : [RealDate.now() + shift]),
  apply: () => new RealDate(RealDate.now() + shift).toString(),
  get: (target, name) =>
    name === 'now' ? () => RealDate.now() + shift : Reflect.get(target, name),
});
process.on('SIGUSR2', () => {
  shift = shift === 0 ? HOUR : 0;
});
