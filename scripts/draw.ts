import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatCode } from '../src/draw/codes.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { UsageError } from '../src/system/command-line.ts';
import { guardTerminal } from '../src/system/terminal.ts';
import { commitDraw } from '../src/tickets/commit.ts';
import { prepareDraw } from '../src/tickets/prepare.ts';
import { settleDraw } from '../src/tickets/settle.ts';
import { readDateTime } from '../src/values/typed.ts';

/**
 * `npm run draw -- <step> <slug>`: the three steps of a draw (`docs/draws.md`), each of which fills in fields of
 * `content/draws/<slug>.md`.
 *
 * - `prepare --count 500 --out <folder>`: codes, and slips to print in a folder outside the content
 * - `commit --lottery 双色球 --issue 2027006 --at "2027-01-14 21:15"`: what is announced; `--unused <file>`: codes of
 *   slips that nobody took
 * - `settle --numbers "3 9 12 18 25 31 + 7" --signature <hex>`: both values, and the winners
 */
guardTerminal();
assertEnvironment();
const root = contentRoot();

async function main(): Promise<void> {
  const { step, slug, values } = readArguments();
  const take = (name: keyof typeof values): string => {
    const value = values[name];
    if (value === undefined) throw new UsageError(`${step} 还要写 --${name} …`);
    return value;
  };
  if (step === 'prepare') {
    const count = Number(take('count'));
    if (!Number.isInteger(count) || count < 2 || count > 20_000)
      throw new UsageError(`--count：写的是“${take('count')}”，应是 2 到 20000 的整数`);
    const sheet = await prepareDraw({ root, slug, count, out: take('out') });
    console.log(
      `${count}个号码写进了 content/draws/${slug}.md。\n纸条在 ${sheet}：用浏览器打开，打印，剪开，发出去；不要记谁拿了哪张。`,
    );
  } else if (step === 'commit') {
    const at = readDateTime(take('at'));
    if (at === undefined)
      throw new UsageError(`--at：写的是“${take('at')}”，应像 2027-01-14 21:15`);
    const lottery = { name: take('lottery'), issue: take('issue'), at };
    const unused = values.unused === undefined ? '' : await readFile(values.unused, 'utf8');
    const hash = await commitDraw({ root, slug, lottery, unused, now: new Date() });
    console.log(
      `公示写好了。现在就发布网站，请监督人打印那一页，留一份。公示指纹：\n${hash}\n24小时以后才会有那两个数。`,
    );
  } else {
    const numbers = take('numbers');
    const winners = await settleDraw({ root, slug, numbers, signature: take('signature') });
    console.log(`开奖写好了，发布网站。中奖的号码：\n${winners.map(formatCode).join('\n')}`);
  }
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        count: { type: 'string' },
        out: { type: 'string' },
        lottery: { type: 'string' },
        issue: { type: 'string' },
        at: { type: 'string' },
        unused: { type: 'string' },
        numbers: { type: 'string' },
        signature: { type: 'string' },
      },
    });
    const [step = '', slug, ...more] = positionals;
    if (!['prepare', 'commit', 'settle'].includes(step) || slug === undefined || more.length > 0)
      throw new UsageError(
        '请写哪一步和网址名：npm run draw -- prepare（做号码）、commit（公示）或 settle（开奖），例如 npm run draw -- prepare spring-2027 --count 500 --out ~/纸条',
      );
    return { step, slug, values };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`看不懂：${error.message}`);
    throw error;
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
