import { bodiesOf } from '../src/check/body-reading.ts';
import { readContentFiles } from '../src/check/content-files.ts';
import { checkHealth } from '../src/check/health.ts';
import { formatLawCounts } from '../src/check/health-laws.ts';
import { formatHealth } from '../src/check/format-health.ts';
import { readBodies } from '../src/check/read-bodies.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run check:content`: what 内容体检 shows in the desk, for a terminal. Exit code 1 if there is something that
 * stops a build; what only ages is told and stops nothing.
 */
guardTerminal();
assertEnvironment();
orUsage(() => readOptions({}));
const files = await readContentFiles(contentRoot());
const groups = checkHealth(files, undefined, await readBodies(bodiesOf(files)));
console.log(formatHealth(groups));
console.log(`条文：${formatLawCounts(groups)}。\n`);
process.exitCode = groups.some(({ severity }) => severity === 'must') ? 1 : 0;
