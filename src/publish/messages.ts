import type { Reason } from './decide.ts';
import type { Outcome } from './publish.ts';

const REASONS: Readonly<Record<Reason, string>> = {
  first: '还没有发布过',
  content: '内容有改动',
  project: '程序有改动',
  settings: '设置有改动',
  day: '到了新的一天',
  unfinished: '上一次没有做完',
};

/** A run in one line. `ms` is how long it took. */
export function formatOutcome({ builds, content, time, isBehind }: Outcome, ms: number): string {
  if (builds.length === 0) return `不用发布：网站就是 ${content.name} 的内容，${time} 构建的`;
  const reasons = [...new Set(builds.flat())].map((reason) => REASONS[reason]).join('、');
  const seconds = Math.round(ms / 1000);
  const more = isBehind ? '；其间又有改动，下一次发布' : '';
  return `已发布 ${content.name}（${reasons}），构建 ${builds.length} 次，用了 ${seconds} 秒${more}`;
}
