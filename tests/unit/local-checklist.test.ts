import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { readAll } from '../../src/check/content-check.ts';
import { formatLocalChecklist } from '../../src/check/local-checklist.ts';
import { LOCAL_SUBJECTS } from '../../src/model/local-rules.ts';
import { settings } from '../../src/collections/index.ts';
import { entryFile, soundContent, textFile } from './content-kit.ts';

const rule = settings.localRules.example['rules'] as Record<string, unknown>[];
const TODAY = '2026-11-28';
const list = (rules: unknown[], changes: Record<string, unknown> = {}) =>
  formatLocalChecklist(
    readAll(
      [
        ...soundContent.filter(
          ({ path }) => !path.includes('/rights/') && !path.endsWith('rules.yml'),
        ),
        textFile('settings/local-rules.yml', stringify({ rules })),
        entryFile('rights', 'x', {
          title: '怎样转会籍？',
          localChecks: ['线上还是纸质'],
          ...changes,
        }),
      ],
      TODAY,
    ),
  );

test('every open subject but “其他” has an empty checkbox', () => {
  const open = list([]).match(/^- \[ \] .*：哪份文件/gm) ?? [];
  expect(open).toHaveLength(Object.keys(LOCAL_SUBJECTS).length - 1);
});

test('a subject filled in by the settings or an explainer is ticked, with its review date', () => {
  const fromSettings = list(rule);
  const fromEntry = list([], { localRules: rule.map((one) => ({ ...one, shownIn: undefined })) });
  for (const text of [fromSettings, fromEntry]) {
    expect(text).toContain(
      '- [x] 最低工资标准（示例市）：每月2000元（虚构的例子）。2027年11月22日前再核对',
    );
    expect(text).not.toContain('- [ ] 最低工资标准');
  }
});

test('the local questions of an explainer have its title, and those of drafts are left out', () => {
  expect(list([])).toContain('- [ ] 线上还是纸质（《怎样转会籍？》）');
  expect(list([], { draft: true })).not.toContain('线上还是纸质');
});
