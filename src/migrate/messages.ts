import type { Change, Migration } from './plan.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Describes a planned or completed migration: its steps in words, then each file's difference. */
export function describeMigration({ from, to, steps, changes }: Migration): string {
  return [
    `内容的格式是第 ${from} 版，这份程序要第 ${to} 版。要做的：`,
    ...steps.flatMap(({ to: version, title, advice }) => [
      `  第 ${version} 版：${title}。`,
      ...(advice === undefined ? [] : [`    ${advice}`]),
    ]),
    '',
    ...changes.map(describeChange),
    `一共 ${changes.length} 个文件有变化，别的一个字节也不动。`,
  ].join('\n');
}

function describeChange({ path, source, before = '', after }: Change): string {
  const old = source === undefined ? '（新文件）' : `content/${source}`;
  return `--- ${old}\n+++ content/${path}\n${after === undefined ? '' : unifiedDiff(before, after)}`;
}
