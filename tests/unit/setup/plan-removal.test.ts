import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkContent } from '../../../src/check/content-check.ts';
import type { FoundFile } from '../../../src/check/found-file.ts';
import { readBodies } from '../../../src/check/read-bodies.ts';
import { type CollectionName, settings } from '../../../src/collections/index.ts';
import { describeBroken, describeRemoval } from '../../../src/setup/describe-removal.ts';
import { planRemoval } from '../../../src/setup/plan-removal.ts';
import { SAMPLE_COLLECTIONS } from '../../../src/setup/samples.ts';
import { entryFile, soundContent, textFile } from '../content-kit.ts';

const TODAY = '2026-11-30';
const sample = { sample: true, publishDate: '2026-01-01' };

/** The examples of the models, as a union's own entries. */
const OWN = soundContent.map((file) => ({
  ...file,
  ...(file.text !== undefined && { text: file.text.replace(/^sample: true\n/m, '') }),
}));

const siteWith = (...files: FoundFile[]) => {
  const paths = new Set(files.map(({ path }) => path));
  return [...OWN.filter(({ path }) => !paths.has(path)), ...files];
};

const plan = (
  files: readonly FoundFile[],
  chosen: readonly CollectionName[] = SAMPLE_COLLECTIONS,
) => planRemoval(files, chosen, TODAY, readBodies);

/** The errors of the content once a plan is carried out. */
async function errorsAfter(files: readonly FoundFile[], chosen?: readonly CollectionName[]) {
  const { gone, changes } = await plan(files, chosen);
  const left = new Map(files.map((file) => [file.path, file]));
  for (const { path } of gone) left.delete(path);
  for (const { path, after } of changes) left.set(path, { path, isLink: false, text: after });
  return checkContent([...left.values()], TODAY);
}

test('what is made up goes, links to it become text, and nothing is broken', async () => {
  const page = entryFile(
    'pages',
    'about',
    { title: '关于' },
    '看[会员和职工](/essays/made-up/)、[第二节](/essays/made-up/#h-2)和[权益](/rights/)。\n\n1. [它](</essays/made-up/>)：好。\n',
  );
  const files = siteWith(page, entryFile('essays', 'made-up', { ...sample, title: '编的' }));
  const removal = await plan(files);
  expect(removal.gone).toEqual([
    { path: 'content/essays/made-up.md', title: '编的', collection: 'essays' },
  ]);
  expect(removal.changes.map(({ path }) => path)).toEqual(['content/pages/about.md']);
  expect(removal.changes[0]?.after).toBe(
    page.text?.replace(/看[^]*$/, '看会员和职工、第二节和[权益](/rights/)。\n\n1. 它：好。\n'),
  );
  expect(removal.broken).toEqual([]);
  expect(describeRemoval(removal)).toEqual([
    '删：文苑与要闻 1 条，《编的》',
    '改：《关于》，去掉指向它们的链接',
  ]);
  expect(await errorsAfter(files)).toEqual([]);
});

test('a door of the home page that leads to it goes, another stays, and comments of the file too', async () => {
  const site = `# 本会\n${stringify({
    ...settings.site.example,
    doors: [
      { label: '看编的', path: '/essays/made-up/' },
      { label: '看权益', path: '/rights/' },
    ],
  })}`;
  const files = siteWith(
    textFile('settings/site.yml', site),
    entryFile('essays', 'made-up', sample),
  );
  const { changes } = await plan(files);
  expect(changes[0]?.after).toMatch(/^# 本会\n/);
  expect(changes[0]?.after).not.toContain('made-up');
  expect(changes[0]?.after).toContain('看权益');
  expect(await errorsAfter(files)).toEqual([]);
});

test('an entry that cannot be without it is told, and would stop the removal', async () => {
  const files = siteWith(
    entryFile('troupes', 'choir', sample),
    entryFile('performances', 'gala', { title: '晚会', sample: false, troupe: 'choir' }),
  );
  const removal = await plan(files, ['troupes']);
  expect(describeBroken(removal)).toEqual([
    '清不了：1 条演出的“演出团队”会空着或打不开。先清掉它们，或者给它们换一个',
  ]);
});

test('errors that were there before stop nothing', async () => {
  const removal = await plan(
    siteWith(
      entryFile('pages', 'about', {}, '[没有的](/rights/no-such/)\n'),
      entryFile('essays', 'made-up', sample),
    ),
  );
  expect(removal.broken).toEqual([]);
  expect(removal.changes).toEqual([]);
});

test('only the chosen collections; never a standing page; drafts that are samples too', async () => {
  const files = siteWith(
    entryFile('essays', 'made-up', sample),
    entryFile('merchants', 'made-up', { ...sample, draft: true }),
    entryFile('pages', 'about', sample),
  );
  const pathsOf = async (chosen?: CollectionName[]) =>
    (await plan(files, chosen)).gone.map(({ path }) => path);
  expect(await pathsOf(['merchants'])).toEqual(['content/merchants/made-up.md']);
  expect((await pathsOf()).sort()).toEqual([
    'content/essays/made-up.md',
    'content/merchants/made-up.md',
  ]);
});
