import { expect, test, vi } from 'vitest';
import { errorsOfSave } from '../../../admin/forms/save-errors.ts';
import { collections } from '../../../src/collections/index.ts';
import { soundContent } from '../content-kit.ts';
import { exampleOf } from '../model-kit.ts';
import { identity } from './privacy-kit.ts';

// A browser's worker; here the file service's.
vi.mock('../../../admin/content/read-bodies.ts', () => import('../../../src/check/read-bodies.ts'));

const ID = identity();
const finding = 'private-identity:110105********002X#u';
const snapshot = {
  files: new Map(soundContent.flatMap(({ path, text }) => (text ? [[path, text]] : []))),
  media: new Set(['reading.jpg', 'bookshop.jpg', 'stage.jpg']),
};

const errors = (changes: Record<string, unknown>) =>
  errorsOfSave(
    {
      model: collections.essays,
      path: 'content/essays/form.md',
      isNew: true,
      data: { ...exampleOf('essays'), slug: 'form', body: '正文\n', ...changes },
    },
    snapshot,
    [],
    () => false,
  );

test('the desk’s own check, at a host too, tells by what a finding is answered, and heeds the answer', async () => {
  expect(await errors({ body: `例子\n\n${ID}\n` })).toEqual([
    expect.objectContaining({ path: 'body', finding, isOpen: false }),
  ]);
  expect(await errors({ title: `名单${ID}` })).toEqual([
    expect.objectContaining({ path: 'title', finding }),
  ]);
  const privacy = [{ finding, reason: '教材里编的例子，没有这个人' }];
  expect(await errors({ body: `例子\n\n${ID}\n`, privacy })).toEqual([]);
  expect(await errors({ body: `例子\n\n${ID}\n`, privacy: [{ finding }] })).toEqual([
    expect.objectContaining({ path: 'privacy.0.reason' }),
    expect.objectContaining({ path: 'body', finding }),
  ]);
});
