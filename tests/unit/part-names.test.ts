import { expect, test } from 'vitest';
import { namePartsOf } from '../../admin/decap/patches/part-names.ts';

test('emotion’s parts are named after their file and label', () => {
  const known = new Set<string>();
  const code = '_styled("div", {\n  target: "e1nx103k5",\n  label: "EditorContainer"\n})';
  expect(namePartsOf('EditorInterface', code, known)).toBe(
    '_styled("div", {\n  target: "desk-EditorInterface-EditorContainer",\n  label: "EditorContainer"\n})',
  );
  expect([...known]).toEqual(['desk-EditorInterface-EditorContainer']);
});
