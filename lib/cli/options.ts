import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The options of a command; one that it does not have is refused. */
export function readOptions<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Says why a command does not do what it was asked for, and ends with 2. */
export function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
