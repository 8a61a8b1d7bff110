import { en } from 'decap-cms-locales';
import { expect, test, vi } from 'vitest';
import { ownPhrases, reviewPhrases } from '../../admin/decap/locale/own-phrases.ts';
import { phrasesFor } from '../../admin/decap/locale/zh-hans.ts';

// Decap's bundle for Node requires a browser; these are the modules that the desk's build uses.
vi.mock('decap-cms-locales', async () => {
  const load = async (name: string) => {
    const path = `../../node_modules/decap-cms-locales/dist/esm/${name}/index.js`;
    return ((await import(path)) as { default: object }).default;
  };
  return { en: await load('en'), zh_Hans: await load('zh_Hans') };
});

interface Tree {
  [key: string]: string | Tree;
}

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

const english = new Map(flatten(en));
const modes = [false, true].map((review) => new Map(flatten(phrasesFor(review))));
const HAN = /\p{Script=Han}/u;
/** Names, templates and formats that are the same in Chinese. */
const SAME = [
  'ui.toast.onFailToAuth',
  'workflow.workflow.dateFormat',
  'workflow.workflowCard.lastChangeNoAuthor',
  'editor.editorControl.field.widgetLabel',
];

test('every phrase of the installed Decap is there in Chinese', () => {
  for (const chinese of modes)
    expect([...english.keys()].filter((key) => !chinese.has(key))).toEqual([]);
});

test('no phrase is left in English', () => {
  for (const chinese of modes)
    expect([...chinese].filter(([key, text]) => !HAN.test(text) && !SAME.includes(key))).toEqual(
      [],
    );
});

test('no phrase of ours is for something that Decap no longer says', () => {
  const stale = Object.keys({ ...ownPhrases, ...reviewPhrases }).filter((key) => !english.has(key));
  expect(stale).toEqual([]);
});

test('placeholders are Decap’s', () => {
  const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
  for (const [key, original] of english) {
    const allowed = placeholders(original);
    for (const chinese of modes)
      expect(
        placeholders(chinese.get(key) ?? '').filter((name) => !allowed.includes(name)),
        key,
      ).toEqual([]);
  }
});

test('保存 publishes at once without review, and keeps a draft with it', () => {
  const [simple, reviewed] = modes;
  expect(simple?.get('editor.editorToolbar.publish')).toBe('保存');
  expect(reviewed?.get('editor.editorToolbar.publish')).toBe('发布');
  expect(reviewed?.get('ui.toast.entrySaved')).toContain('草稿');
});
