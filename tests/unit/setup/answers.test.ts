import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { settings } from '../../../src/collections/index.ts';
import { contentOf } from '../../../src/content-format/content-file.ts';
import { answer } from '../../../src/setup/answers.ts';
import { answersIn, answersOf } from '../../../src/setup/read-answers.ts';
import { soundContent, textFile } from '../content-kit.ts';

const SITE = `# 本会\n${stringify(settings.site.example)}`;

const files = [
  ...soundContent.filter(({ path }) => path !== settings.site.path),
  textFile('settings/site.yml', SITE),
];
const texts = files.flatMap(({ path, text }) =>
  text === undefined ? [] : [[path, text] as const],
);
const media = files.flatMap(({ path }) => /media\/(.+)$/.exec(path)?.[1] ?? []);

const give = (given: Record<string, string>) =>
  answer(contentOf(texts, media), new Map(Object.entries(given)), readBodies);

test('answers change their lines and no other, written as the form writes them', async () => {
  const { text, changed, errors } = await give({
    organisation: '城东区教育工会',
    'contact.phone': '０１０－６２７５０００１',
    'desk.review': '是',
    'colours.light.main': '#A11D17',
  });
  expect(errors).toEqual([]);
  expect(changed).toEqual(['主办单位', '联系方式 电话', '颜色 浅色 主色', '编辑台 先审核再发布']);
  const before = SITE.split('\n');
  const after = (text ?? '').split('\n').filter((line) => !before.includes(line));
  expect(after).toEqual([
    'organisation: 城东区教育工会',
    '  phone: 010-62750001',
    '  review: true',
    expect.stringMatching(/^ {4}main: ["']#a11d17["']$/) as string,
  ]);
});

test('the same answers again change nothing; an empty one takes the value away', async () => {
  expect(await give({ organisation: '示例区教育工会', areas: '东片' })).toEqual({
    changed: [],
    errors: [],
  });
  const { text } = await give({ 'colours.dark.main': '' });
  expect(text).not.toContain('#9cc6ff');
});

test('what cannot be taken is told by its field, all of it, and nothing is written', async () => {
  const { text, errors } = await give({ base: 'gonghui', organisation: '', 'contact.phone': '1' });
  expect(text).toBeUndefined();
  expect(errors.join('\n')).toMatch(
    /主办单位（organisation）.*\n.*所在目录（base）：现在是“gonghui”/s,
  );
});

test('colours on which nobody could read are refused', async () => {
  const { errors } = await give({ 'colours.light.main': '#ffee00' });
  expect(errors.join('\n')).toContain('看不清');
});

test('an unknown key is refused, with those that there are', async () => {
  expect((await give({ telephone: '1' })).errors[0]).toMatch(
    /没有“telephone”这一项，可以写 name、/,
  );
});

test('an area that shops are in cannot go', async () => {
  const { errors } = await give({ areas: '城东、城西' });
  expect(errors).toEqual([expect.stringMatching(/^“东片”还有 1 条内容用着（content\/merchants\//)]);
});

test('answers are read from words and from YAML in the shape of site.yml', () => {
  expect(answersOf(['icp=', 'tagline=a=b'])).toEqual(
    new Map([
      ['icp', ''],
      ['tagline', 'a=b'],
    ]),
  );
  expect(() => answersOf(['phone'])).toThrow('应是 项=值');
  const text = 'name: 红烛\ncontact:\n  phone: 1\nareas: [东, {name: 西}]\ndesk.review: true\n';
  expect(answersIn(text, '标准输入')).toEqual(
    new Map([
      ['name', '红烛'],
      ['contact.phone', '1'],
      ['areas', '东、西'],
      ['desk.review', '是'],
    ]),
  );
  expect(() => answersIn('a: [', '标准输入')).toThrow(/^标准输入 第 \d 行读不懂/);
});
