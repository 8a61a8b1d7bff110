import { describe, expect, test } from 'vitest';
import type { FoundFile } from '../../../src/check/found-file.ts';
import { formatError } from '../../../src/values/validation/validation-error.ts';
import { check, entryFile } from '../content-kit.ts';

const questions = [
  { name: '姓名', ask: '你叫什么？', kind: 'words' },
  { name: '学校', ask: '在哪个学校？', kind: 'words' },
];
const letter = (changes: object) =>
  entryFile('letters', 'a', {
    questions,
    to: '工会',
    rows: [],
    template: undefined,
    lines: [{ kind: 'text', text: '我是{{学校}}的{{姓名}}。' }],
    ...changes,
  });
const errorsOf = (changes: object, ...files: FoundFile[]) =>
  check(letter(changes), ...files).map(formatError);

/** A Word file with these placeholders. */
const form = (names: string[], stray: string[] = []): FoundFile => ({
  path: 'content/media/form.docx',
  isLink: false,
  head: new Uint8Array([0x50, 0x4b, 3, 4]),
  template: { names, stray },
});

test('a letter whose placeholders are its questions is sound', () => {
  expect(errorsOf({})).toEqual([]);
  expect(errorsOf({ template: '../media/form.docx' }, form(['姓名', '学校', '姓名']))).toEqual([]);
});

describe('is refused', () => {
  test.each([
    [
      'a placeholder without a question',
      { lines: [{ kind: 'text', text: '{{学校}}{{姓名}}{{电话}}' }] },
      [/正文的段落 第1项 文字.*“\{\{电话\}\}”.*应为：\{\{姓名\}\}、\{\{学校\}\}/],
    ],
    ['one in the addressee', { to: '{{校名}}工会' }, [/写给谁.*“\{\{校名\}\}”/]],
    [
      'braces without a partner',
      { lines: [{ kind: 'text', text: '{{学校}}{{姓名}}在{{校名}。' }] },
      [/“\{\{校名\}。”；花括号没有配成一对/],
    ],
    [
      'a question that nothing uses',
      { questions: [...questions, { name: '电话', ask: '电话？', kind: 'words' }] },
      [/问题 第3项 空的名字.*信里没有用到/],
    ],
    [
      'two questions of one name',
      { questions: [...questions, { name: '姓名', ask: '再问？', kind: 'words' }] },
      [/问题 第3项 空的名字/],
    ],
    [
      'a choice of nothing',
      { questions: [questions[0], { ...questions[1], kind: 'choice', choices: ['甲'] }] },
      [/问题 第2项.*至少要有两个/],
    ],
    [
      'a day that is none, as an example',
      { questions: [questions[0], { ...questions[1], kind: 'day', example: '明天' }] },
      [/问题 第2项.*“?明天.*真实的日期/],
    ],
  ])('%s', (_what, changes, messages) => {
    const errors = errorsOf(changes);
    expect(errors).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(errors[index]).toMatch(message);
  });

  test('a Word file with an unknown placeholder: named with file, found and expected', () => {
    const [error, ...others] = errorsOf({ template: '../media/form.docx' }, form(['姓名', '校名']));
    expect(others).toEqual([]);
    expect(error).toContain('content/letters/a.md');
    expect(error).toContain('规定的表（.docx）（template）');
    expect(error).toContain('form.docx 里的 {{校名}}');
    expect(error).toContain('应为：{{姓名}}、{{学校}}');
  });

  test('a Word file with half a placeholder', () => {
    const [error] = errorsOf({ template: '../media/form.docx' }, form(['姓名'], ['{{校名}']));
    expect(error).toContain('form.docx 里的 {{校名}');
  });

  test('a form that is no .docx', () => {
    const old = { ...form([]), path: 'content/media/form.doc', template: undefined };
    const whole = { ...old, head: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) };
    expect(errorsOf({ template: '../media/form.doc' }, whole)).toEqual([
      expect.stringContaining('应为 .docx 文件'),
    ]);
  });
});

test('a question that only the Word file uses is used', () => {
  const changes = { lines: [{ kind: 'text', text: '{{姓名}}' }], template: '../media/form.docx' };
  expect(errorsOf(changes, form(['学校']))).toEqual([]);
});
