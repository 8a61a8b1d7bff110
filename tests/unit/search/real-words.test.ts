import { beforeAll, describe, expect, test } from 'vitest';
import { dictionaryWordsIn } from '../../../src/search/build/dictionary.ts';
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

describe('real words of Chinese are not corrected', () => {
  test.each(['职称', '体罚', '试用期', '竞业', '门票', '实业单位'])('%s', async (query) => {
    for (const engine of [online, kept]) {
      const { correction } = await engine.search({ query });
      expect(correction).toBeUndefined();
    }
  });

  test('offers a word that sounds alike as a suggestion', async () => {
    for (const engine of [online, kept]) {
      const { offer, correction } = await engine.search({ query: '实业' });
      expect({ offer, correction }).toEqual({ offer: '事业' });
    }
  });

  test('corrects what is no word, and names the correction', async () => {
    for (const engine of [online, kept]) {
      const { correction } = await engine.search({ query: '会藉接转' });
      expect(correction?.query).toBe('会籍接转');
    }
  });
});

describe('words that the website carries', () => {
  const text = '职工 事业 使用期 会籍';
  let words: string[];
  beforeAll(async () => {
    words = realWords(new Set(dictionaryWordsIn(text)), await readings(text)).split(' ');
  });

  test('include only those that would be corrected: absent from the website, and homophones of a word there', () => {
    expect(words).toContain('实业');
    expect(words).toContain('试用期');
    expect(words).not.toContain('事业');
    expect(words).not.toContain('苹果');
  });
});
