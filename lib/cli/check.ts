import { checkContent } from '../content-check.ts';
import { keepExaminedPictures, readExaminedPictures } from '../own-pictures.ts';
import { siteFolders } from '../posts.ts';
import { reportProblems } from './report.ts';

// `npm run check`: what is wrong in the content.

const examined = await readExaminedPictures();
const { problems, files } = await checkContent(siteFolders, examined);
await keepExaminedPictures(examined);
process.exitCode = reportProblems(problems, files) > 0 ? 1 : 0;
