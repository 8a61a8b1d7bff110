import { en } from 'decap-cms-locales';
import { expect, test, vi } from 'vitest';
import { ownPhrases } from '../../admin/locale/own-phrases.ts';
import { phrases } from '../../admin/locale/zh-hans.ts';

// Decap's bundle for Node wants a browser; these are the modules that the desk's build takes.
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
const chinese = new Map(flatten(phrases));
const HAN = /\p{Script=Han}/u;
/** Names, templates and formats that are the same in Chinese. */
const SAME = [
  'ui.toast.onFailToAuth',
  'workflow.workflow.dateFormat',
  'workflow.workflowCard.lastChangeNoAuthor',
  'editor.editorControl.field.widgetLabel',
];

test('every phrase of the installed Decap is there in Chinese', () => {
  const missing = [...english.keys()].filter((key) => !chinese.has(key));
  expect(missing).toEqual([]);
});

test('no phrase is left in English', () => {
  const untranslated = [...chinese].filter(([key, text]) => !HAN.test(text) && !SAME.includes(key));
  expect(untranslated).toEqual([]);
});

test('no phrase of ours is for something that Decap no longer says', () => {
  const stale = Object.keys(ownPhrases).filter((key) => !english.has(key));
  expect(stale).toEqual([]);
});

test('placeholders are Decap’s', () => {
  const placeholders = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();
  for (const [key, original] of english) {
    const [allowed, text] = [placeholders(original), chinese.get(key) ?? ''];
    expect(
      placeholders(text).filter((name) => !allowed.includes(name)),
      key,
    ).toEqual([]);
  }
});
