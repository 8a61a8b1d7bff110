import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTENT_FORMAT, FORMAT_FILE, formatIn } from '../src/content-format/content-version.ts';
import { openSource } from '../src/import/open-source.ts';
import { CSV_HEAD, Counts, csvLine, formatOutcome } from '../src/import/report.ts';
import { runImport } from '../src/import/run-import.ts';
import { pictureFetcher } from '../src/import/write/fetch-picture.ts';
import type { Kind } from '../src/import/write/to-entry.ts';
import { contentRoot } from '../src/settings/content-root.ts';
import { assertEnvironment } from '../src/settings/environment.ts';
import { readSite } from '../src/settings/read-settings.ts';
import { UsageError, orUsage } from '../src/system/command-line.ts';
import { readText } from '../src/system/files.ts';
import { openQuestions } from '../src/system/questions.ts';
import { guardTerminal, unguarded } from '../src/system/terminal.ts';

/**
 * `npm run import -- <source>`: moves the articles of a former site in. The source is a folder (Markdown, pages, Word
 * files), a ZIP of one, a WordPress export or one document. By default it only tells what it would do; `--apply` writes. `--pictures`
 * names further folders with pictures, `--fetch-pictures` fetches those that are on other hosts, `--site` is the former
 * site's address, `--permalink` the pattern of its addresses, `--kind` and `--author` fill in what articles do not say,
 * `--report` is a table of all documents. Exit code 0 unless the source cannot be read.
 */
// The line that is written over and over holds numbers only; what is printed for good is guarded.
const writeOver = unguarded(process.stderr);
guardTerminal();
assertEnvironment();
const KINDS: Readonly<Record<string, Kind>> = {
  news: 'news',
  article: 'article',
  notice: 'notice',
};
const { path, values } = orUsage(readArguments);
const root = contentRoot();
try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const format = formatIn(await readText(join(root, FORMAT_FILE)));
  if (format !== CONTENT_FORMAT)
    throw new UsageError('内容的格式不是这一版程序的，请先运行 npm run migrate');
  const source = await openSource(path, {
    folders: values.pictures ?? [],
    permalink: values.permalink,
    origins: values.site === undefined ? [] : [new URL(values.site).origin],
  });
  process.once('exit', () => source.close?.());
  process.once('SIGINT', () => process.exit(130));
  const kind = KINDS[values.kind ?? ''] ?? (await askKind());
  const counts = new Counts();
  const report = values.report === undefined ? undefined : createWriteStream(values.report);
  report?.write(CSV_HEAD);
  await runImport(source, {
    root,
    apply: values.apply ?? false,
    fetchPicture:
      values['fetch-pictures'] === true
        ? pictureFetcher({
            trusted: values.site === undefined ? [] : [new URL(values.site).host],
          })
        : undefined,
    defaults: { author: values.author ?? readSite(root).name, kind },
    tell(outcome) {
      counts.add(outcome);
      report?.write(csvLine(outcome));
      const line = formatOutcome(outcome);
      if (line !== undefined) print(line);
    },
    progress,
  });
  print('');
  await new Promise<void>((resolve) => (report ? report.end(resolve) : resolve()));
  console.log(counts.format());
  console.log(nextStep(counts));
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        apply: { type: 'boolean' },
        'fetch-pictures': { type: 'boolean' },
        pictures: { type: 'string', multiple: true },
        site: { type: 'string' },
        permalink: { type: 'string' },
        kind: { type: 'string' },
        author: { type: 'string' },
        report: { type: 'string' },
      },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError('请写要收的文件夹或文件，例如 npm run import -- ~/旧网站');
    if (values.kind !== undefined && !Object.hasOwn(KINDS, values.kind))
      throw new UsageError(
        `--kind：写的是“${values.kind}”，应是 news（要闻）、article（文章）或 notice（通知）`,
      );
    if (values.site !== undefined && !/^https?:\/\/[^/]/i.test(values.site))
      throw new UsageError(
        `--site：写的是“${values.site}”，应是旧网站的网址，例如 http://www.example.cn`,
      );
    return { path, values };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`看不懂：${error.message}`);
    throw error;
  }
}

/** Asks once, in a terminal; without one they are articles. */
async function askKind(): Promise<Kind> {
  if (!process.stdin.isTTY) return 'article';
  const questions = openQuestions();
  const answer = await questions.ask(
    '看不出类别的，算哪一类？1 文章，2 要闻，3 通知（直接回车是 1）：',
  );
  questions.close();
  return answer === '2' ? 'news' : answer === '3' ? 'notice' : 'article';
}

/** A line that stands until the next one: in a file, one of every hundred. */
function progress(done: number, total: number): void {
  if (process.stderr.isTTY) writeOver(`\r  ${done} / ${total}`);
  else if (done > 0 && done % 100 === 0) console.error(`  ${done} / ${total}`);
}

function print(line: string): void {
  if (process.stderr.isTTY) writeOver(`\r${' '.repeat(20)}\r`);
  console.log(line);
}

function nextStep(counts: Counts): string {
  if (counts.total === 0)
    return '\n没有找到文章。这里收 .md、.html、.mht、.docx，和 WordPress 导出的 .xml。';
  const drafts = counts.of('person');
  if (values.apply !== true) return '\n现在什么也没有写。要收，请加上 --apply。';
  return `\n收好了。${drafts > 0 ? `${drafts} 篇是草稿，请在编辑台里看过再发布。` : ''}接着请运行 npm run check:content，再 npm run build。`;
}
