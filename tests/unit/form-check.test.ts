import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import type { Pane } from '../../admin/decap/form/controls.ts';
import { FormCheck } from '../../admin/decap/form/form-check.ts';
import type { Store } from '../../admin/decap/form/place-errors.ts';
import { Checking } from '../../admin/forms/checking.ts';
import { type Draft, Drafts } from '../../admin/forms/draft.ts';
import { OpenPoints } from '../../admin/forms/open-points.tsx';

/** Drafts whose normalisation waits until the test lets it go on, in any order. */
class HeldDrafts extends Drafts {
  readonly waiting: (() => void)[] = [];

  override async normalise(draft: Draft) {
    const normalised = await super.normalise(draft);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return normalised;
  }
}

/** The form of an activity, with the fields 标题 and 开始; its first check, of what was saved, is over. */
async function openForm() {
  const drafts = new HeldDrafts({ sentSlug: () => undefined, suffix: () => 'abcd' });
  const values: Record<string, unknown> = {};
  const errors = new Map<string, string[]>();
  const listeners = new Set<() => void>();
  const entry = () => fromJS({ collection: 'activities', newRecord: false, data: values });
  let draft = entry();
  const store = {
    getState: () => ({
      entryDraft: { get: (key: string) => (key === 'entry' ? draft : fromJS({})) },
      config: {},
    }),
    dispatch: ({
      payload,
    }: {
      payload: { uniquefieldId: string; errors: { message: string }[] };
    }) =>
      errors.set(
        payload.uniquefieldId,
        payload.errors.map(({ message }) => message),
      ),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Store;
  const control = (name: string) => ({ props: { uniqueFieldId: name, value: values[name] } });
  const [title, start] = [control('title'), control('start')];
  const pane: Pane = { props: {}, childRefs: { title, start }, focus: () => undefined };
  const check = new FormCheck({
    drafts,
    isOurs: () => false,
    readSnapshot: () => Promise.reject(new Error('offline')),
    checking: new Checking(),
    points: new OpenPoints(),
  });
  check.shown(pane, store);
  await expect.poll(() => drafts.waiting).toHaveLength(1);
  drafts.waiting.pop()?.();
  const type = (name: string, value: string) => {
    values[name] = value;
    draft = entry();
    for (const listener of listeners) listener();
  };
  return { check, drafts, errors, title, start, type };
}

test('慢的旧检查后到，不盖住新的结果', async () => {
  const { check, drafts, errors, title, start, type } = await openForm();
  check.fieldLeft(title);
  type('start', '明年春天');
  check.fieldLeft(start);
  await expect.poll(() => drafts.waiting).toHaveLength(2);
  const [older, newer] = drafts.waiting;
  newer?.();
  await expect.poll(() => errors.get('start')).toEqual([expect.stringMatching(/^应为/)]);
  older?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(errors.get('start')).toEqual([expect.stringMatching(/^应为/)]);
});

test('离开一格的检查还没完，又离开一格：两格的错都说', async () => {
  const { check, drafts, errors, title, start, type } = await openForm();
  type('start', '明年春天');
  check.fieldLeft(start);
  type('title', '字'.repeat(99));
  check.fieldLeft(title);
  await expect.poll(() => drafts.waiting).toHaveLength(2);
  for (const goOn of drafts.waiting) goOn();
  await expect.poll(() => errors.get('title')).toContain('太长（99 字），最多 40 字');
  expect(errors.get('start')).toHaveLength(1);
});
