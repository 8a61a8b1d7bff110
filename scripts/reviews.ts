import { writeFile } from 'node:fs/promises';
import { formatLedger, printableLedger } from '../src/reviews/ledger.ts';
import { readPublications } from '../src/reviews/read-log.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';
import { GitError, GitMissingError } from '../src/system/run-git.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { toShanghaiDate } from '../src/values/dates.ts';

/**
 * `npm run reviews -- --year 2026`: who wrote, read and approved each publication of a year, out of the history of the
 * content's repository; a table for the terminal, or with `--out` a page to print. Exit code 1 without a repository.
 */
guardTerminal();
assertEnvironment();
const { year, out } = orUsage(() => {
  const given = readOptions({ year: { type: 'string' }, out: { type: 'string' } });
  const asked = given.year ?? toShanghaiDate(new Date()).slice(0, 4);
  if (!/^20\d\d$/.test(asked))
    throw new UsageError(`--year：写的是“${asked}”，应是年份，例如 2026`);
  return { year: Number(asked), out: given.out };
});
try {
  const publications = await readPublications(contentRoot(), year);
  if (out === undefined) console.log(formatLedger(year, publications));
  else {
    await writeFile(out, printableLedger(year, publications));
    console.log(`写好了 ${out}，用浏览器打开就能打印：${publications.length} 次发布。`);
  }
} catch (error) {
  if (!(error instanceof GitError || error instanceof GitMissingError)) throw error;
  console.error('没有台账：内容没有放在 Git 仓库里，或者这台电脑上没有 Git。');
  process.exitCode = 1;
}
