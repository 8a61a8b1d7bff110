import { bodiesOf } from '../src/check/body-reading.ts';
import { readContentFiles } from '../src/check/content-files.ts';
import { checkFormat } from '../src/check/format-check.ts';
import { formatError } from '../src/values/validation/validation-error.ts';
import { findRepairs, formatRepairs, writeRepairs } from '../src/check/fix-content.ts';
import { checkHealth } from '../src/check/health.ts';
import { formatLawCounts } from '../src/check/health-laws.ts';
import { formatHealth } from '../src/check/format-health.ts';
import { readBodies } from '../src/check/read-bodies.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { orUsage, readOptions } from '../src/system/command-line.ts';
import { writeAtomically } from '../src/system/files.ts';
import { openQuestions } from '../src/system/questions.ts';
import { guardTerminal } from '../src/system/terminal.ts';

/**
 * `npm run check:content`: the findings of the desk's 内容体检, for a terminal. Exit code 1 if an error would stop a build;
 * ageing content is only reported. With `--fix` it first shows what can be repaired safely, and writes it after
 * confirmation, by a key or by `--yes`.
 */
guardTerminal();
assertEnvironment();
const { fix = false, yes = false } = orUsage(() =>
  readOptions({ fix: { type: 'boolean' }, yes: { type: 'boolean' } }),
);
if (fix) await offerRepairs();
const files = await readContentFiles(contentRoot());
const other = checkFormat(files);
if (other) {
  console.error(`  ✗ ${formatError(other)}`);
  process.exit(1);
}
const groups = checkHealth(files, undefined, await readBodies(bodiesOf(files)));
console.log(formatHealth(groups));
console.log(`条文：${formatLawCounts(groups)}。\n`);
process.exitCode = groups.some(({ severity }) => severity === 'must') ? 1 : 0;

async function offerRepairs(): Promise<void> {
  const repairs = await findRepairs(await readContentFiles(contentRoot()), contentRoot());
  if (repairs.length === 0) {
    console.log('没有拿得准、可以直接改好的地方。');
    return;
  }
  console.log(formatRepairs(repairs));
  const count = repairs.length;
  if (!yes && !(await isConfirmed(`把以上改动写进 ${count} 个文件吗？写 y 再按回车：`))) {
    console.log('什么也没有改。要改，请加上 --yes。');
    return;
  }
  const passedOver = await writeRepairs(repairs, writeAtomically);
  console.log(`改好了 ${count - passedOver.length} 个文件。`);
  if (passedOver.length > 0)
    console.log(`没有改这些：刚才有人存过，请再运行一次。${passedOver.join('、')}`);
}

/** Asks in a terminal; without one nobody can answer, which counts as no. */
async function isConfirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const questions = openQuestions();
  const isYes = await questions.isYes(question);
  questions.close();
  return isYes;
}
