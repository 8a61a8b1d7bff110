import type { Backups } from '../../backup/backups.ts';
import { type Choice, ask } from '../../ui/dialog.tsx';
import type { Address, Guard } from './desk-history.ts';
import type { SavingForm, Store } from './save-form.ts';
import type { DraftMap } from './draft.ts';

interface Field {
  get(key: 'name'): string;
}

/** The part of Decap's editor that handles leaving. */
export interface LeavingForm extends SavingForm {
  props: SavingForm['props'] & {
    hasWorkflow: boolean;
    discardDraft: () => void;
    fields: { find(is: (field: Field) => boolean): Field | undefined };
  };
  handlePersistEntry: () => Promise<void>;
  handleChangeDraftField: (field: Field, value: unknown) => void;
}

/** What leaving requires besides the form. */
interface Aids {
  backups: Backups;
  /** Checks the open form, and resolves to whether it may be saved. */
  check: () => Promise<boolean>;
}

type Answer = 'save' | 'keep' | 'discard';

/** Asks before unsaved work is left. */
export function guardForm(form: LeavingForm, store: Store, aids: Aids): Guard {
  return (address) => {
    const draft = store.getState().entryDraft;
    if (draft.get('hasChanged') !== true || isOwn(address, draft)) return undefined;
    return () => leave(form, store, aids);
  };
}

/** A new entry moves to its own address once it is saved. */
function isOwn({ pathname }: Address, draft: DraftMap): boolean {
  const slug = draft.getIn(['entry', 'slug']);
  const collection = String(draft.getIn(['entry', 'collection']));
  return Boolean(slug) && pathname === `/collections/${collection}/entries/${String(slug)}`;
}

/** Resolves to whether the form may be left. */
async function leave(form: LeavingForm, store: Store, aids: Aids): Promise<boolean> {
  await form.saving?.catch(() => undefined);
  const draft = store.getState().entryDraft;
  if (draft.get('hasChanged') !== true) return true;
  const answer = await askToLeave(draft, saveLabel(form, draft));
  const { collection, persistLocalBackup, deleteLocalBackup, discardDraft } = form.props;
  if (answer === 'discard') {
    const slug = draft.getIn(['entry', 'slug']);
    const key = aids.backups.keyOf(
      collection.get('name'),
      typeof slug === 'string' ? slug : undefined,
    );
    // The draft goes first: otherwise the form would write its backup again.
    discardDraft();
    form.createBackup.cancel();
    await deleteLocalBackup(collection, undefined, key);
    return true;
  }
  if (answer === 'keep') {
    // The list that the editor opens shows it.
    await persistLocalBackup(draft.get('entry'), collection);
    return true;
  }
  if (answer !== 'save' || !(await save(form, draft, aids))) return false;
  return leave(form, store, aids);
}

async function save(form: LeavingForm, draft: DraftMap, { check }: Aids): Promise<boolean> {
  const field = form.props.fields.find((one) => one.get('name') === 'draft');
  if (isFirst(form, draft) && field) form.handleChangeDraftField(field, true);
  if (!(await check())) return false;
  return form.handlePersistEntry().then(
    () => true,
    () => false,
  );
}

/** A new entry without review would be online at once, so leaving saves it as a draft. */
function isFirst({ props }: LeavingForm, draft: DraftMap): boolean {
  return !props.hasWorkflow && !draft.getIn(['entry', 'slug']);
}

function saveLabel(form: LeavingForm, draft: DraftMap): string {
  const isDraft =
    form.props.hasWorkflow || isFirst(form, draft) || draft.getIn(['entry', 'data', 'draft']);
  return isDraft ? '保存草稿' : '保存';
}

function askToLeave(draft: DraftMap, label: string): Promise<Answer | undefined> {
  const title = draft.getIn(['entry', 'data', 'title']);
  const choices: Choice<Answer>[] = [
    { label, answer: 'save', isMain: true },
    { label: '留在这台电脑上', answer: 'keep' },
    { label: '不要了', answer: 'discard' },
  ];
  return ask({
    title: '还有没保存的修改',
    body: (
      <>
        <p>{typeof title === 'string' && title !== '' ? `《${title}》` : '这一条'}还没有保存。</p>
        <p>
          “{label}
          ”：存好再离开。“留在这台电脑上”：只留在这个浏览器里，下次打开再问你要不要。“不要了”：丢掉没保存的修改，找不回来。
        </p>
      </>
    ),
    choices,
  });
}
