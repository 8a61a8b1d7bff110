import { formatDate } from '../values/dates.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import { LOCAL_SUBJECTS, type LocalSubject } from '../model/local-rules.ts';
import type { Entry, Reading } from './reading.ts';

interface Rule {
  subject: string;
  area: string;
  says: string;
  reviewBy: string;
}

/**
 * The local rules that a district still has to collect, as a Markdown task list: subjects that no
 * local rule covers, rules with their review date, and the open questions of each explainer.
 */
export function formatLocalChecklist(reading: Reading): string {
  const shown = reading.entries.filter(({ data }) =>
    isPublished(publicationOf(data), reading.today),
  );
  const rules = [
    ...rulesIn(reading.settings.get('local-rules')?.['rules']),
    ...shown.flatMap(({ data }) => rulesIn(data['localRules'])),
  ];
  const covered = new Set(rules.map(({ subject }) => subject));
  const open = Object.entries(LOCAL_SUBJECTS).filter(
    ([subject]) => subject !== 'other' && !covered.has(subject),
  );
  return [
    '# 本地须核对的事',
    '',
    section(
      `还没有填的本市规定（${open.length}）`,
      open.map(([, label]) => `- [ ] ${label}：哪份文件、第几条、怎么说`),
    ),
    section(
      `已经填了的（${rules.length}）`,
      rules.map(
        ({ area, subject, says, reviewBy }) =>
          `- [x] ${LOCAL_SUBJECTS[subject as LocalSubject] ?? subject}（${area}）：${says}${formatDate(reviewBy)}前再核对`,
      ),
    ),
    section('各条问答里还要问本地的', shown.flatMap(questionsOf)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`## ${title}`, '', ...(lines.length > 0 ? lines : ['没有。']), ''].join('\n');
}

function rulesIn(value: unknown): Rule[] {
  return (Array.isArray(value) ? value : []).map((item: unknown) => {
    const text = (field: string) => String(Reflect.get(Object(item), field) ?? '');
    return {
      subject: text('subject'),
      area: text('area'),
      says: text('says'),
      reviewBy: text('reviewBy'),
    };
  });
}

function questionsOf({ data, file }: Entry): string[] {
  const checks: unknown[] = Array.isArray(data['localChecks']) ? data['localChecks'] : [];
  const title = typeof data['title'] === 'string' ? data['title'] : file;
  return checks.map((check) => `- [ ] ${String(check)}（《${title}》）`);
}
