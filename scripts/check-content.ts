import { reportContent } from '../src/check/report.ts';
import { contentRoot } from '../src/lib/content-root.ts';

/** `npm run check:content`: tells every fault in `content/`; exit code 1 if there is one. */
process.exitCode = (await reportContent(contentRoot())).length > 0 ? 1 : 0;
