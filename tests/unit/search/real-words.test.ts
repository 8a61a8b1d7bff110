import { beforeAll, describe, expect, test } from 'vitest';
import { realWords } from '../../../src/search/build/real-words.ts';
import { readings } from '../../../src/search/build/characters.ts';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { openPackedSearch, openTestSearch } from './search-kit.ts';

const PAGES = [
  { title: '合同到期', text: '职工在聘期内，学校按期考核；设备使用期限另行规定。' },
  { title: '体育大会', text: '职工事业单位门类齐全，体育比赛分组进行。' },
  { title: '会籍接转', text: '会籍跟着工作走，医疗期内照旧。' },
];

let online: SearchEngine;
let kept: SearchEngine;
beforeAll(async () => {
  online = (await openTestSearch(PAGES)).engine;
  kept = openPackedSearch(PAGES);
});

describe('汉语里有的词不当错字改', () => {
  test.each(['职称', '体罚', '试用期', '竞业', '门票', '实业单位'])('%s', async (query) => {
    for (const engine of [online, kept]) {
      const { correction } = await engine.search({ query });
      expect(correction).toBeUndefined();
    }
  });

  test('听起来一样的词当作建议给出', async () => {
    for (const engine of [online, kept]) {
      const { offer, correction } = await engine.search({ query: '实业' });
      expect({ offer, correction }).toEqual({ offer: '事业' });
    }
  });

  test('汉语里没有的照旧改，说出改成了什么', async () => {
    for (const engine of [online, kept]) {
      const { correction } = await engine.search({ query: '会藉接转' });
      expect(correction?.query).toBe('会籍接转');
    }
  });
});

describe('随网站带去的词', () => {
  const text = '职工 事业 使用期 会籍';
  const words = realWords(text, readings(text)).split(' ');

  test('只带会被改掉的：网站上没有，又和网站上的词同音', () => {
    expect(words).toContain('实业');
    expect(words).toContain('试用期');
    expect(words).not.toContain('事业');
    expect(words).not.toContain('苹果');
  });
});
