import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { spawnSync } from 'node:child_process';
import { readContentFiles } from '../src/check/content-files.ts';
import { checkFormat } from '../src/check/format-check.ts';
import { readBodies } from '../src/check/read-bodies.ts';
import { readContent } from '../src/check/walk-content.ts';
import { type CollectionName, collections, settings } from '../src/collections/index.ts';
import { YamlError } from '../src/content-format/front-matter.ts';
import { HttpError } from '../src/editing-server/http-error.ts';
import { assertReviewPossible } from '../src/editing-server/review.ts';
import { removeTogether } from '../src/editing-server/remove-together.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { type Answers, answer, valueAt } from '../src/setup/answers.ts';
import { formatTyped } from '../src/setup/asked.ts';
import { describeBroken, describeRemoval, removalMessage } from '../src/setup/describe-removal.ts';
import { formatSteps } from '../src/setup/format-steps.ts';
import { interview } from '../src/setup/interview.ts';
import { planRemoval } from '../src/setup/plan-removal.ts';
import { answersIn, answersOf } from '../src/setup/read-answers.ts';
import { readFacts } from '../src/setup/read-facts.ts';
import { SAMPLE_COLLECTIONS, samplesIn } from '../src/setup/samples.ts';
import { whatIsLeft } from '../src/setup/what-is-left.ts';
import { UsageError, orUsage, readOptions } from '../src/system/command-line.ts';
import { hashText, writeAtomically } from '../src/system/files.ts';
import { type Questions, openQuestions } from '../src/system/questions.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { formatError } from '../src/values/validation/validation-error.ts';
import { toShanghaiDate } from '../src/values/dates.ts';

/**
 * `npm run setup`: what a union still has to do before the site is its own, as 开始使用 in the desk. In a terminal it asks
 * for each value of 网站设置; Enter keeps it, and what was answered is kept whenever one stops. Without a terminal it only
 * tells. `--set contact.phone=…` (any number) and `--answers <file>` (`-`: stdin) answer, all or none;
 * `--remove-samples all` or names of collections takes the made-up entries away, after `--yes` or a key. Exit code 1 if
 * something was not taken.
 */
guardTerminal();
assertEnvironment();
const options = orUsage(() =>
  readOptions({
    list: { type: 'boolean' },
    set: { type: 'string', multiple: true },
    answers: { type: 'string' },
    'remove-samples': { type: 'string' },
    yes: { type: 'boolean' },
  }),
);
const root = contentRoot();
try {
  await main();
} catch (error) {
  const isTold = error instanceof UsageError || error instanceof HttpError;
  if (!isTold && !(error instanceof YamlError)) throw error;
  console.error(
    isTold ? error.message : `${settings.site.path} 第 ${error.line} 行：${error.message}`,
  );
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const wrong = checkFormat(await readContentFiles(root));
  if (wrong) throw new UsageError(`${formatError(wrong)}`);
  const given = await givenAnswers();
  const chosen = options['remove-samples'];
  // First: the names of areas that only samples use can be changed then.
  if (chosen !== undefined) await removeSamples(collectionsIn(chosen));
  if (given.size > 0 && !(await save(given))) return;
  const isAsking = given.size === 0 && chosen === undefined && options.list !== true;
  if (isAsking && process.stdin.isTTY) await askAll();
  await tell();
}

async function tell(): Promise<void> {
  console.log(formatSteps(whatIsLeft(await readContent(root), await readFacts(root))));
}

async function givenAnswers(): Promise<Answers> {
  const { answers: source, set = [] } = options;
  const asWords = answersOf(set);
  if (source === undefined) return asWords;
  const text =
    source === '-'
      ? await textOf(process.stdin)
      : await readFile(source, 'utf8').catch(() => {
          throw new UsageError(`--answers：读不到 ${source}`);
        });
  return new Map([...answersIn(text, source === '-' ? '标准输入' : source), ...asWords]);
}

/** Writes the answers, or tells why not; whether they stand now. */
async function save(given: Answers): Promise<boolean> {
  const { text, changed, errors } = await answer(await readContent(root), given, readBodies);
  for (const line of errors) console.error(`  ✗ ${line}`);
  if (errors.length > 0) {
    console.error('什么也没有写。');
    process.exitCode = 1;
    return false;
  }
  if (text !== undefined) {
    await assertReviewPossible(root, [{ path: settings.site.path, raw: text }]);
    await writeAtomically(join(root, 'settings', 'site.yml'), text);
  }
  console.log(text === undefined ? '没有要改的。' : `改好了：${changed.join('、')}。`);
  return true;
}

async function askAll(): Promise<void> {
  const questions = openQuestions();
  await interview({
    questions,
    say: (line) => {
      console.log(line);
    },
    hasSamples: async () => samplesIn(await readContent(root)).length > 0,
    removeSamples: () => removeSamples(SAMPLE_COLLECTIONS, questions),
    async current(asked) {
      const data = (await readContent(root)).files.get(settings.site.path)?.data;
      return formatTyped(asked, valueAt(data, asked.key));
    },
    save: (key, typed) => save(new Map([[key, typed]])),
    run(command) {
      spawnSync(process.execPath, [join(import.meta.dirname, `${command}.ts`)], {
        stdio: 'inherit',
      });
    },
  });
  questions.close();
  process.exitCode = 0;
}

function collectionsIn(chosen: string): readonly CollectionName[] {
  if (chosen === 'all') return SAMPLE_COLLECTIONS;
  return chosen.split(',').map((name) => {
    const known = SAMPLE_COLLECTIONS.find((each) => each === name.trim());
    if (!known)
      throw new UsageError(
        `--remove-samples：没有“${name}”，可以写 all，或 ${SAMPLE_COLLECTIONS.map((each) => `${each}（${collections[each].label}）`).join('、')}，用逗号隔开`,
      );
    return known;
  });
}

async function removeSamples(chosen: readonly CollectionName[], open?: Questions): Promise<void> {
  const files = await readContentFiles(root);
  const plan = await planRemoval(files, chosen, toShanghaiDate(new Date()), readBodies);
  if (plan.gone.length === 0) {
    console.log('没有示例了，什么也不用清。');
    return;
  }
  console.log(describeRemoval(plan).join('\n'));
  const broken = describeBroken(plan);
  if (broken.length > 0) throw new UsageError(`${broken.join('\n')}\n什么也没有删。`);
  if (!(await isConfirmed(open))) {
    console.log('什么也没有删。要删，请加上 --yes。');
    return;
  }
  const { isCommitted } = await removeTogether(root, {
    paths: plan.gone.map(({ path }) => path),
    changes: plan.changes.map(({ path, before, after }) => ({
      path,
      raw: after,
      expected: hashText(before),
    })),
    message: removalMessage(plan),
  });
  console.log(
    `清掉了 ${plan.gone.length} 条，${isCommitted ? '是一次提交' : '没有提交到 Git'}。30 天内可以在编辑台的回收站里恢复。`,
  );
}

async function isConfirmed(open: Questions | undefined): Promise<boolean> {
  if (options.yes === true) return true;
  if (!process.stdin.isTTY) return false;
  const questions = open ?? openQuestions();
  const isSure = await questions.isYes('就这样清掉吗？写 y 再按回车：');
  if (!open) questions.close();
  return isSure;
}
