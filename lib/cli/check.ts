import { checkContent } from '../content-check.ts';
import { reportProblems } from './report.ts';

// `npm run check`: what is wrong in the content.

const { problems, files } = await checkContent();
process.exitCode = reportProblems(problems, files) > 0 ? 1 : 0;
