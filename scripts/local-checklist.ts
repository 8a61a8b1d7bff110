import { bodiesOf } from '../src/check/body-reading.ts';
import { readAll } from '../src/check/content-check.ts';
import { readContentFiles } from '../src/check/content-files.ts';
import { formatLocalChecklist } from '../src/check/local-checklist.ts';
import { readBodies } from '../src/check/read-bodies.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { toShanghaiDate } from '../src/values/dates.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';

/** `npm run local:checklist > 清单.md`: what a district still has to find out and fill in, as a printable checklist. */
guardTerminal();
assertEnvironment();
orUsage(() => readOptions({}));
const files = await readContentFiles(contentRoot());
const read = await readBodies(bodiesOf(files));
console.log(formatLocalChecklist(readAll(files, toShanghaiDate(new Date()), read)));
