import { createEditor } from 'slate';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { insertMark, lawsIn, toArticle } from '../../admin/decap/body/law-form.tsx';

const law = {
  id: 'union',
  title: '工会法',
  shortName: '工会法',
  revised: '2021-12-24',
  source: '',
};
const snapshot = (text?: string) => ({
  files: new Map(text === undefined ? [] : [['content/settings/laws.yml', text]]),
  media: new Set<string>(),
});

describe('inserting an article', () => {
  test('puts the mark after the selected text and overwrites nothing', () => {
    const editor = createEditor();
    editor.children = [{ type: 'paragraph', children: [{ text: '产假98天。' }] }] as never;
    const at = (offset: number) => ({ path: [0, 0], offset });
    editor.select({ anchor: at(0), focus: at(5) });
    insertMark(editor, law, '43');
    expect(editor.children).toMatchObject([
      { children: [{ text: '产假98天〔工会法第四十三条〕。' }] },
    ]);
  });

  test.each([
    ['43', '43'],
    ['第43条', '43'],
    ['４３', '43'],
    ['3（五）', '3(五)'],
    ['四十三', '43'],
    ['第七条', '7'],
    ['甲', undefined],
    ['', undefined],
  ])('typed as %s', (typed, article) => {
    expect(toArticle(typed)).toBe(article);
  });

  test('offers the statutes of the settings, or none when they are malformed', () => {
    expect(lawsIn(snapshot(stringify({ laws: [law] })))).toEqual([law]);
    expect(lawsIn(snapshot('laws:\n  - "'))).toEqual([]);
    expect(lawsIn(snapshot())).toEqual([]);
  });
});
