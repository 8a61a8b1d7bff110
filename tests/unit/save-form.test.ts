import immutable from 'immutable';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SavingForm, type Store, saveInTurn } from '../../admin/decap/form/save-form.ts';
import type { DraftMap } from '../../admin/decap/form/draft.ts';
import type { Saved } from '../../admin/decap/form/saved-draft.ts';
import { openDesk } from './desk-kit.ts';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: 'https://gonghui.example/admin/' });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const draftOf = (slug: string) =>
  immutable.fromJS({
    key: slug,
    entry: { slug, path: `content/essays/${slug}.md`, data: { title: slug }, mediaFiles: [] },
  }) as unknown as DraftMap;

/** Decap's state if no form is open. */
const EMPTY = immutable.fromJS({ key: '', entry: {} }) as unknown as DraftMap;

/** A form over a store whose draft can be changed, as leaving the form does. */
function startForm(draft: DraftMap) {
  let shown = draft;
  const store: Store = { getState: () => ({ entryDraft: shown }) };
  const show = (next: DraftMap) => {
    shown = next;
  };
  const form: SavingForm = {
    props: {
      collection: { get: () => 'essays' },
      persistLocalBackup: () => Promise.resolve(),
      deleteLocalBackup: () => Promise.resolve(),
    },
    createBackup: { cancel: () => undefined },
  };
  const saved: Saved = {
    key: 'a',
    entry: draft.get('entry') as DraftMap,
    slug: 'a',
    path: 'content/essays/a.md',
    raw: '',
  };
  const notify = vi.fn();
  return { form, store, show, notify, save: vi.fn(() => Promise.resolve({ saved, notify })) };
}

test.each([
  ['another entry', draftOf('b')],
  ['the list', EMPTY],
])('left for %s before its turn came, nothing is saved', async (_name, next) => {
  const { form, store, show, save } = startForm(draftOf('a'));
  form.props.persistLocalBackup = () => {
    show(next);
    return Promise.resolve();
  };
  expect(await saveInTurn(form, store, openDesk().backups, save)).toBe(false);
  expect(save).not.toHaveBeenCalled();
});

test('what was typed meanwhile is saved too', async () => {
  const { form, store, show, save } = startForm(draftOf('a'));
  form.props.persistLocalBackup = () => {
    show(draftOf('a').setIn(['entry', 'data', 'title'], '新的').set('key', 'drawn anew'));
    return Promise.resolve();
  };
  expect(await saveInTurn(form, store, openDesk().backups, save)).toBe(true);
  expect(save).toHaveBeenCalledTimes(1);
});

test('a second save waits for the first, and is not begun where that one found the form left', async () => {
  const { form, store, show, save } = startForm(draftOf('a'));
  const first = saveInTurn(form, store, openDesk().backups, async () => {
    show(draftOf('b'));
    return save();
  });
  const second = saveInTurn(form, store, openDesk().backups, save);
  expect(await first).toBe(false);
  expect(await second).toBe(false);
  expect(save).toHaveBeenCalledTimes(1);
});

test('“saved” is told once nothing of it is kept as unsaved', async () => {
  const { form, store, notify, save } = startForm(draftOf('a'));
  const deletion = Promise.withResolvers<undefined>();
  form.props.deleteLocalBackup = () => deletion.promise;
  const saving = saveInTurn(form, store, openDesk().backups, save);
  await expect.poll(() => save).toHaveBeenCalled();
  expect(notify).not.toHaveBeenCalled();
  deletion.resolve(undefined);
  await saving;
  expect(notify).toHaveBeenCalledTimes(1);
});

test('“saved” is told where the browser keeps no backups', async () => {
  const { form, store, notify, save } = startForm(draftOf('a'));
  form.props.deleteLocalBackup = () => Promise.reject(new Error('blocked'));
  await expect(saveInTurn(form, store, openDesk().backups, save)).rejects.toThrow('blocked');
  expect(notify).toHaveBeenCalledTimes(1);
});
