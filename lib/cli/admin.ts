import { say } from '../say.ts';
import { packStudio } from '../studio/pack.ts';

// `npm run admin`: fetches the studio that editors open at /admin. Without it the site is as it was.

try {
  await packStudio();
  process.stdout.write(
    `${say`The studio is in place; /admin has it when the site is started again`}\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
