import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { rolesOf } from '../../../src/search/likeness/roles.ts';
import { type TestPage, openPackedSearch, openTestSearch } from './search-kit.ts';

describe('who does what', () => {
  test.each([
    ['学生打了我', ['生>打', '打>我']],
    ['我打了学生', ['我>打', '打>生']],
    ['学生把老师打了', ['生>打', '打>我']],
    ['我被学生打了', ['生>打', '打>我']],
    ['被学生打', ['生>打', '打>我']],
    ['学校不给我交', ['校>不', '!给', '校>!给', '!交', '校>!交']],
    ['我不交', ['我>不', '!交', '我>!交']],
    ['能不能交', []],
    ['我们打家长', ['我>打', '打>家']],
  ])('%s', (text, roles) => {
    expect(rolesOf(text)).toEqual(roles);
  });
});

/** The same words on every page: only who does what tells them apart. */
const PAGES: readonly TestPage[] = [
  { title: '被打骂', text: '学生、老师、家长之间打骂。' },
  { title: '被投诉', text: '学生、老师、家长之间打骂。' },
  { title: '社会保险', text: '学校、老师、钱。' },
  { title: '会费', text: '学校、老师、钱。' },
];
const ASKED = new Map([
  ['/00/', ['学生动手打我', '家长骂了我']],
  ['/01/', ['我动手打学生', '我骂了家长']],
  ['/02/', ['学校不肯交钱', '学校没有交']],
  ['/03/', ['我不肯交钱', '我没有交']],
]);

describe('pages with the same words are told apart', () => {
  let engines: SearchEngine[];
  beforeAll(async () => {
    const taught = { synonyms: [], asked: ASKED };
    engines = [(await openTestSearch(PAGES, taught)).engine, openPackedSearch(PAGES, taught)];
  });

  test.each([
    ['学生打了老师一下', '被打骂'],
    ['老师打了学生一下', '被投诉'],
    ['家长在群里骂我', '被打骂'],
    ['我在群里骂家长', '被投诉'],
    ['学校一直不给我交钱', '社会保险'],
    ['我一直不交钱', '会费'],
  ])('%s', async (query, title) => {
    for (const engine of engines)
      expect((await engine.search({ query })).hits[0]?.title).toBe(title);
  });
});
