import { type Snapshot, readSnapshot } from '../../port/snapshot.ts';
import { whileChecking } from '../../forms/checking.ts';
import { isAlike } from '../../conflict/differences.ts';
import { modelOfDraft } from '../hooks.ts';
import { type Control, type Pane, type Place, goTo, placesIn } from './controls.ts';
import { fieldAt } from '../../forms/form-faults.ts';
import { type OpenPoint, formatOpenPoints, setOpenPoints } from '../../forms/open-points.tsx';
import { type Shown, type Store, placeFaults } from './place-faults.ts';

interface Form {
  pane: Pane;
  store: Store;
  /** Field id → what is shown beside it. */
  shown: Map<string, Shown>;
  /** All content when 保存 was last pressed; typing is checked against it. */
  snapshot?: Snapshot;
  isChecking?: boolean;
  /** What the draft lacks stands above the form. */
  isListing?: boolean;
  stop: () => void;
}

let form: Form | undefined;

/** While typing, a fault that is shown is checked again this long after the last key. */
const PAUSE_MS = 400;

/** Decap shows a form. */
export function formShown(pane: Pane, store: Store): void {
  form?.stop();
  const shown = new Map<string, Shown>();
  let data: unknown = store.getState().entryDraft.get('entry').get('data');
  let timer = 0;
  const unsubscribe = store.subscribe(() => {
    const now: unknown = store.getState().entryDraft.get('entry').get('data');
    if (now === data) return;
    const before = data;
    data = now;
    const asked = newPicture(pane, before, now);
    if (asked) void recheck(asked);
    clearTimeout(timer);
    if (shown.size > 0 || form?.isListing)
      timer = window.setTimeout(() => void recheck(), PAUSE_MS);
  });
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  form = { pane, store, shown, stop };
  setOpenPoints([]);
  const [first] = placesIn(pane);
  if (store.getState().entryDraft.get('entry').get('newRecord') !== true) void listSaved();
  // Whoever presses 新建 wants to write.
  else if (first) goTo(pane, first);
}

/** The place of the alternative text of a picture that has just been chosen: it is asked for at once. */
function newPicture(pane: Pane, before: unknown, now: unknown): Place | undefined {
  const places = [...placesIn(pane)];
  const chosen = places.find(({ path }) => {
    const src = path.endsWith('.src') && valueAt(now, path);
    return Boolean(src) && src !== valueAt(before, path);
  });
  return places.find(({ path }) => path === chosen?.path.replace(/src$/, 'alt'));
}

/** Decap holds the data in immutable maps and lists. */
function valueAt(data: unknown, path: string): unknown {
  return (data as { getIn: (path: string[]) => unknown } | undefined)?.getIn(path.split('.'));
}

/** Decap takes a form away. */
export function formHidden(pane: Pane): void {
  if (form?.pane !== pane) return;
  form.stop();
  form = undefined;
}

/**
 * Checks the entry as the build would, before it is saved. Tells every fault beside its field, goes to the
 * first, and gives whether there was none. Where the other entries cannot be read, the entry is checked by itself.
 * A form that the editor leaves meanwhile is not saved: what is on the screen then is another one.
 */
export async function checkForm(): Promise<boolean> {
  if (!form) return true;
  // A second press while the first is being checked would save twice.
  if (form.isChecking) return false;
  const checked = form;
  checked.isChecking = true;
  try {
    return await whileChecking(async () => {
      const snapshot = await readSnapshot().catch(() => undefined);
      if (snapshot) checked.snapshot = snapshot;
      return form === checked && (await tellFaults(checked));
    });
  } finally {
    checked.isChecking = false;
  }
}

async function tellFaults(checked: Form): Promise<boolean> {
  const { pane, store } = checked;
  const { shown, open, isStopped } = await placeFaults({ ...checked, opens: 'faulty' });
  if (form !== checked) return false;
  showAll(shown);
  list(open);
  const [first] = shown;
  if (!first) return true;
  if (!isStopped) {
    tell(store, `${formatOpenPoints(open)}。先存成草稿，补齐了才能上网`);
    return true;
  }
  const count = shown.reduce((sum, { messages }) => sum + messages.length, 0);
  tell(store, `有 ${count} 处要改，还没有保存。${count > 1 ? '已转到第一处' : '已转到那里'}`);
  goTo(pane, first.place);
  return false;
}

/** What a draft lacks is listed above its form from its first save on. */
function list(open: readonly OpenPoint[]): void {
  if (!form) return;
  form.isListing = open.length > 0;
  setOpenPoints(open);
}

/** Lists what a draft lacks that was saved before. */
async function listSaved(): Promise<void> {
  const before = form;
  if (!before) return;
  const { open } = await placeFaults({ ...before, opens: 'incomplete' });
  if (before === form) list(open);
}

/** Tidies what was typed in a field, and tells what is wrong with it; that it is still empty is no fault yet. */
export function fieldLeft(control: Control): void {
  if (!form) return;
  const place = [...placesIn(form.pane)].find((candidate) => candidate.control === control);
  if (!place) return;
  const model = modelOfDraft(form.store.getState().entryDraft.get('entry'))?.model;
  const field = model && fieldAt(place.path, model.fields);
  const { value, onChange } = control.props;
  const tidied = field?.kind === 'text' ? field.tidy(value) : value;
  if (typeof tidied === 'string' && tidied !== value) onChange?.(tidied);
  void recheck(place);
}

/** Takes away what has been mended, tells anew what has not, and what is wrong with the field just left. */
async function recheck(left?: Place): Promise<void> {
  const before = form;
  if (!before) return;
  const { shown: now, open } = await placeFaults(before);
  if (before !== form) return;
  if (before.isListing) setOpenPoints(open);
  const kept = now.filter(
    ({ place, isMissing }) => before.shown.has(place.id) || (place.id === left?.id && !isMissing),
  );
  showAll(kept);
}

/** Shows these faults and no others. */
function showAll(faults: readonly Shown[]): void {
  if (!form) return;
  const { store, shown } = form;
  const wanted = new Set(faults.map(({ place }) => place.id));
  for (const id of errorIds(store)) if (!wanted.has(id)) setErrors(store, id, []);
  const told = new Map(errorIds(store).map((id) => [id, shown.get(id)?.messages]));
  shown.clear();
  for (const fault of faults) {
    const { id, parentIds } = fault.place;
    shown.set(id, fault);
    // Errors that are set anew draw the rows of every list anew.
    if (isAlike(told.get(id), fault.messages)) continue;
    const errors = fault.messages.map((message) => ({ type: 'CUSTOM', parentIds, message }));
    setErrors(store, id, errors);
  }
}

const errorIds = (store: Store) => store.getState().entryDraft.get('fieldsErrors').keySeq().toJS();

/** Decap's actions `changeDraftFieldValidation` and `addNotification`. */
function setErrors(store: Store, uniquefieldId: string, errors: object[]): void {
  store.dispatch({ type: 'DRAFT_VALIDATION_ERRORS', payload: { uniquefieldId, errors } });
}

function tell(store: Store, message: string): void {
  store.dispatch({ type: 'NOTIFICATION_CLEAR' });
  store.dispatch({
    type: 'NOTIFICATION_SEND',
    payload: { message, type: 'warning', dismissAfter: 8000 },
  });
}
