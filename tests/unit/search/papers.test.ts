import { expect, test } from 'vitest';
import { isSecondary } from '../../../src/search/papers.ts';
import { LETTERS_LABEL } from '../../../src/values/letters-label.ts';

const page = (collection: string) => ({
  ...{ id: 0, url: '/letters/review/', title: '复核申请书', folded: '复核申请书', length: 200 },
  facets: { collection: [collection] },
});

test.each(['复核', '处分不服怎么办', '仲裁时效', '表彰'])(
  'a letter comes after what explains its subject: %s',
  (query) => {
    expect(isSecondary(page(LETTERS_LABEL), query)).toBe(true);
    expect(isSecondary(page('权益指南'), query)).toBe(false);
  },
);

test.each(['复核申请书', '入会申请表怎么填', '申诉书格式', '仲裁申请怎么写', '求助信模板'])(
  'unless something to fill in is asked for: %s',
  (query) => {
    expect(isSecondary(page(LETTERS_LABEL), query)).toBe(false);
  },
);
