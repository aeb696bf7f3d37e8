import { forgetParsed, loadContent } from './content-load.ts';

// Loads the content of the site in the working folder, `cold` (without what was parsed before) or
// `warm`, and prints `{ posts, cpu }`, milliseconds of processor time of the loading alone.

if (process.argv[2] === 'cold') forgetParsed();
const before = process.cpuUsage();
const posts = await loadContent();
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ posts, cpu: (user + system) / 1000 }));
