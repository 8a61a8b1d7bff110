import type { Content, ContentFile } from '../content-format/content-file.ts';
import { collections } from '../collections/index.ts';
import { isPlaceholder, textsToReplace } from './placeholder.ts';
import { type Step, type Task, stepOf } from './step.ts';

/** Characters of a sentence that are quoted. */
const QUOTED = 60;

/** The standing pages, and in each what still has to be written. */
export function pageStep({ files }: Content): Step {
  const pages = [...files.values()]
    .filter(({ path }) => path.startsWith(`${collections.pages.folder}/`))
    .sort((one, other) => orderOf(one) - orderOf(other));
  const left = pages.flatMap(tasksOf);
  const ready = pages.filter(({ path }) => !left.some(({ file }) => file === path));
  const now = ready.length > 0 ? [`写好了的：${ready.map(({ title }) => title).join('、')}。`] : [];
  return stepOf('pages', now, left);
}

function tasksOf({ path, title, data, body }: ContentFile): Task[] {
  const task = (text: string): Task => ({ text: `《${title}》：${text}`, file: path });
  const summary = data?.['summary'];
  return [
    ...(data?.['sample'] === true ? [task('改成本会的，再关掉“示例”')] : []),
    ...(typeof summary === 'string' && isPlaceholder(summary) ? [task('摘要里还说是示例')] : []),
    // In the desk’s editor lines have no numbers.
    ...textsToReplace(body ?? '').map((text) => task(`正文里这一句要换掉：${quote(text)}`)),
  ];
}

const quote = (text: string): string =>
  text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;

function orderOf({ data }: ContentFile): number {
  const order = data?.['order'];
  return typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER;
}
