import { expect, test, vi } from 'vitest';
import { NoteFinder, answersOf, publishedIn } from '../../../admin/privacy/find-notes.ts';
import { PrivacyNotes } from '../../../admin/privacy/notes.ts';
import { ownErrors } from '../../../admin/forms/form-errors.ts';
import { collections } from '../../../src/collections/index.ts';
import { exampleOf } from '../model-kit.ts';
import { TODAY, identity } from './privacy-kit.ts';

const ID = identity();
const KEY = 'private-identity:110105********002X#u';
const REASON = '教材里编的例子，没有这个人';
const NOBODY: ReadonlySet<string> = new Set();

const find = (values: Record<string, unknown>, published = NOBODY) =>
  new NoteFinder(TODAY).find(values, published);

test('each text of the form is looked at, with its place; no note holds the number', () => {
  const found = find({
    title: `名单 ${ID}`,
    cover: { alt: `证件 ${ID}` },
    attachments: [{ title: '表' }, { title: ID }],
    body: `第一行\n\n张伟，${ID}\n`,
  });
  expect(found.map(({ path, notes }) => [path, notes[0]?.found])).toEqual([
    ['title', '身份证号 110105********002X'],
    ['cover.alt', '身份证号 110105********002X'],
    ['attachments.1.title', '身份证号 110105********002X'],
    ['body', '第 3 行：身份证号 110105********002X'],
  ]);
  expect(JSON.stringify(found.map(({ notes }) => notes))).not.toContain(ID);
});

test('one note for a number however often it stands in a text, with its lines and how it was written', () => {
  const [found] = find({ body: `${ID}\n\n1101 0519 4912 3100 2X\n` });
  expect(found?.notes).toEqual([
    expect.objectContaining({ finding: KEY, isError: true, canMask: true }),
  ]);
  expect(found?.notes[0]?.found).toContain('第 1、3 行：');
  expect(found?.written.get(KEY)).toEqual([ID, '1101 0519 4912 3100 2X']);
});

test('what was answered is no note any more; an answer without a reason answers nothing', () => {
  const values = { title: ID, privacy: [{ finding: KEY, reason: REASON }] };
  expect(find(values)).toEqual([]);
  expect(answersOf(values)).toEqual([
    { field: 'privacy', index: 0, found: '110105********002X', reason: REASON },
  ]);
  expect(find({ ...values, privacy: [{ finding: KEY, reason: '' }] })).toHaveLength(1);
});

test('an answer that counts for nothing is listed, to be taken back; its field is not sought in the form', () => {
  const privacy = [{ finding: KEY, reason: REASON }, { finding: ID }];
  expect(answersOf({ privacy })[1]).toEqual({
    field: 'privacy',
    index: 1,
    found: '110105********002X',
    reason: '写法不对，不算数',
  });
  const draft = { model: collections.essays, path: 'content/essays/a.md', isNew: false };
  const errors = ownErrors({ ...draft, data: { ...exampleOf('essays'), privacy } });
  expect(errors.find(({ path }) => path === 'privacy.1.reason')?.message).toContain('请撤回它');
});

test('a table has no number to mask; a guess is no error', () => {
  const [found] = find({ body: '| 姓名 | 病情 |\n| --- | --- |\n| 张伟 | 骨折 |\n' });
  expect(found?.notes).toEqual([expect.objectContaining({ canMask: false, isError: false })]);
});

test('numbers that contact fields publish pass: the form’s own, and those of other files', () => {
  const body = '联系人：张伟 13812345678\n';
  expect(find({ body })).toHaveLength(1);
  expect(find({ body, phone: '138-1234-5678' })).toEqual([]);
  const published = publishedIn(['---\ntitle: 书店\nphone: "138 1234 5678"\n---\n']);
  expect(find({ body }, published)).toEqual([]);
  expect(find({ body }, publishedIn(['---\nnote: "13812345678"\n---\n']))).toHaveLength(1);
});

test('new notes are read aloud, old ones not again', () => {
  const notes = new PrivacyNotes();
  const listener = vi.fn();
  notes.subscribe(listener);
  const one = { finding: KEY, found: '身份证号', advice: '请去掉', isError: true, canMask: true };
  const two = { ...one, finding: 'private-mobile:138****5678', found: '手机号' };
  notes.set(new Map([['a', { label: '标题', notes: [one] }]]), []);
  expect(notes.spoken()).toBe('标题，身份证号。请去掉。');
  notes.set(new Map([['a', { label: '标题', notes: [one, two] }]]), []);
  expect(notes.spoken()).toBe('标题，手机号。请去掉。');
  expect(notes.at('a')).toEqual([one, two]);
  notes.set(new Map(), []);
  expect(notes.spoken()).toBe('');
  expect(notes.at('a')).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(3);
});
