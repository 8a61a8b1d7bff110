import { describe, expect, test } from 'vitest';
import { collections } from '../../src/collections/index.ts';
import {
  type Referring,
  findLinks,
  findMediaUses,
  findReferences,
  formatReferences,
} from '../../src/model/references.ts';

const { performances, rights, essays, merchants } = collections;

const files: Referring[] = [
  {
    file: 'content/performances/gala.md',
    text: '---\ntroupe: choir-one\n---\n![台上](../media/stage.jpg)\n',
    fields: performances.fields,
    data: {
      title: '慰问演出',
      troupe: 'choir-one',
      photos: [{ src: '../media/stage%20left.webp' }],
    },
  },
  {
    file: 'content/rights/transfer.md',
    text: '---\nrelated: [how-to-join]\n---\n:::法条{law="labour-law" article="3"}\n:::\n',
    fields: rights.fields,
    data: {
      title: '调动',
      related: ['how-to-join'],
      citations: [{ law: 'trade-union-law', article: '3' }],
    },
  },
  {
    file: 'content/essays/choir-one.md',
    text: 'choir-one',
    fields: essays.fields,
    data: { title: 'choir-one' },
  },
  {
    file: 'content/rights/broken.md',
    text: '---\nrelated: [six-duties\n---\n',
    fields: rights.fields,
    data: undefined,
  },
];

const found = (...target: Parameters<typeof findReferences>[0][]) =>
  target.flatMap((one) => findReferences(one, files).map(({ file }) => file));

describe('findReferences', () => {
  test('finds a relation, with the entry’s title and the field’s label', () => {
    expect(findReferences({ collection: 'troupes', value: 'choir-one' }, files)).toEqual([
      { file: 'content/performances/gala.md', title: '慰问演出', label: '演出团队' },
    ]);
  });

  test('finds one of several', () => {
    expect(found({ collection: 'rights', value: 'how-to-join' })).toEqual([
      'content/rights/transfer.md',
    ]);
  });

  test('finds a statute inside a list of citations, and in a block of the body', () => {
    const list = { file: 'laws', name: 'laws' };
    expect(found({ collection: 'settings', list, value: 'trade-union-law' })).toEqual([
      'content/rights/transfer.md',
    ]);
    expect(found({ collection: 'settings', list, value: 'labour-law' })).toEqual([
      'content/rights/transfer.md',
    ]);
  });

  test('does not mistake the same word of another collection for one', () => {
    expect(found({ collection: 'merchants', value: 'choir-one' })).toEqual([]);
  });

  test('counts a file that does not parse if it holds the word', () => {
    expect(found({ collection: 'rights', value: 'six-duties' })).toEqual([
      'content/rights/broken.md',
    ]);
  });

  test('tells areas and statutes apart', () => {
    const shop = {
      file: 'content/merchants/a.md',
      text: '',
      fields: merchants.fields,
      data: { title: '店', area: '东片' },
    };
    const target = (file: string, name: string) => ({
      collection: 'settings',
      list: { file, name },
      value: '东片',
    });
    expect(findReferences(target('site', 'areas'), [shop])).toHaveLength(1);
    expect(findReferences(target('laws', 'laws'), [shop])).toHaveLength(0);
  });
});

describe('findMediaUses', () => {
  test('finds a picture in the body', () => {
    expect(findMediaUses('stage.jpg', files).map(({ file }) => file)).toEqual([
      'content/performances/gala.md',
    ]);
  });

  test('does not take a longer name for it', () => {
    expect(findMediaUses('stage.jp', files)).toEqual([]);
  });
});

describe('findLinks', () => {
  const body = (text: string): Referring[] => [
    { file: 'content/essays/a.md', text, fields: essays.fields, data: { title: '甲' } },
  ];

  test.each([
    '[乙](/rights/dues/)',
    '[乙](/rights/old-dues/#h-a)',
    '<a href="x">[乙]( /rights/dues/ )</a>',
    '[乙][1]\n\n[1]: /rights/dues/',
  ])('%s links to it', (text) => {
    expect(findLinks(['/rights/dues/', '/rights/old-dues/'], body(text))).toEqual([
      { file: 'content/essays/a.md', title: '甲', label: '正文里的链接' },
    ]);
  });

  test.each(['[乙](/rights/dues-and-more/)', '[乙](/essays/dues/)', '正文说到 /rights/dues/ 而已'])(
    '%s does not',
    (text) => {
      expect(findLinks(['/rights/dues/'], body(text))).toEqual([]);
    },
  );

  test('pages lie at the top', () => {
    expect(findLinks(['/join/'], body('[入会](/join/)'))).toHaveLength(1);
  });
});

test('formatReferences names title and file', () => {
  expect(
    formatReferences(findReferences({ collection: 'troupes', value: 'choir-one' }, files)),
  ).toBe('《慰问演出》（content/performances/gala.md）');
});
