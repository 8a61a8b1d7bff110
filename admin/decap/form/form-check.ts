import type { ReadSnapshot, Snapshot } from '../../port/snapshot.ts';
import type { Checking } from '../../forms/checking.ts';
import { isAlike } from '../../conflict/differences.ts';
import { modelOf } from '../../forms/draft.ts';
import { readDraft } from './draft.ts';
import { onDataChange } from './draft-data.ts';
import { type Control, type Pane, type Place, goTo, placesIn } from './controls.ts';
import { fieldAt } from '../../forms/form-errors.ts';
import { type OpenPoint, type OpenPoints, formatOpenPoints } from '../../forms/open-points.tsx';
import { type Aids, type Shown, type Store, placeErrors } from './place-errors.ts';

interface Form {
  pane: Pane;
  store: Store;
  /** Field id → the messages shown beside it. */
  shown: Map<string, Shown>;
  /** All content as of the last press of 保存; validation while typing uses it. */
  snapshot?: Snapshot;
  isChecking?: boolean;
  /** Whether the draft's open points are listed above the form. */
  isListing?: boolean;
  /** Counts the checks: the result of one shows only if no later one has begun, with newer values. */
  checks: number;
  /** Ids of the fields that were left since errors were last shown. */
  left: Set<string>;
  stop: () => void;
}

/** Debounce while typing: milliseconds after the last key until a shown error is checked again. */
const PAUSE_MS = 400;

/** The parts of the desk that the check uses. */
interface Parts extends Aids {
  readSnapshot: ReadSnapshot;
  checking: Checking;
  points: OpenPoints;
}

/** Checks the form on the screen: before a save, during typing, and when a field is left. */
export class FormCheck {
  readonly #parts: Parts;
  #form: Form | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Called when Decap mounts a form. */
  shown(pane: Pane, store: Store): void {
    this.#form?.stop();
    const shown = new Map<string, Shown>();
    let timer = 0;
    const unsubscribe = onDataChange(store, (before, now) => {
      const asked = newPicture(pane, before, now);
      if (asked) void this.#recheck(asked);
      clearTimeout(timer);
      if (shown.size > 0 || this.#form?.isListing)
        timer = window.setTimeout(() => void this.#recheck(), PAUSE_MS);
    });
    const stop = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    this.#form = { pane, store, shown, stop, checks: 0, left: new Set() };
    this.#parts.points.set([]);
    const [first] = placesIn(pane);
    if (store.getState().entryDraft.get('entry').get('newRecord') !== true) void this.#listSaved();
    // After 新建 the editor wants to write: focuses the first field.
    else if (first) goTo(pane, first);
  }

  /** Called when Decap unmounts a form. */
  hidden(pane: Pane): void {
    if (this.#form?.pane !== pane) return;
    this.#form.stop();
    this.#form = undefined;
  }

  /**
   * Checks the entry as a build would, before it is saved. Shows every error beside its field, goes to the first, and
   * resolves to whether there was none. If the other entries cannot be read, checks the entry by itself. If the editor
   * leaves the form meanwhile, nothing is saved: the form on the screen is then a different one.
   */
  async check(): Promise<boolean> {
    const checked = this.#form;
    if (!checked) return true;
    // A second press while the first is being checked would save twice.
    if (checked.isChecking) return false;
    checked.isChecking = true;
    try {
      return await this.#parts.checking.during(async () => {
        const snapshot = await this.#parts.readSnapshot().catch(() => undefined);
        if (snapshot) checked.snapshot = snapshot;
        return this.#form === checked && (await this.#tellErrors(checked));
      });
    } finally {
      checked.isChecking = false;
    }
  }

  async #tellErrors(checked: Form): Promise<boolean> {
    const { pane, store } = checked;
    checked.checks += 1;
    const { shown, open, isStopped } = await placeErrors({
      ...this.#parts,
      ...checked,
      opens: 'invalid',
    });
    if (this.#form !== checked) return false;
    this.#showAll(shown);
    this.#list(open);
    const [first] = shown;
    if (!first) return true;
    if (!isStopped) {
      report(store, `${formatOpenPoints(open)}。先存成草稿，补齐了才能上网`);
      return true;
    }
    const count = shown.reduce((sum, { messages }) => sum + messages.length, 0);
    report(store, `有 ${count} 处要改，还没有保存。${count > 1 ? '已转到第一处' : '已转到那里'}`);
    goTo(pane, first.place);
    return false;
  }

  /** Lists a draft's open points above its form, from its first save on. */
  #list(open: readonly OpenPoint[]): void {
    if (!this.#form) return;
    this.#form.isListing = open.length > 0;
    this.#parts.points.set(open);
  }

  /** Lists the open points of a draft that was saved before. */
  async #listSaved(): Promise<void> {
    const before = this.#form;
    if (!before) return;
    const { open } = await placeErrors({ ...this.#parts, ...before, opens: 'incomplete' });
    if (before === this.#form) this.#list(open);
  }

  /** Normalises the input of a field and shows its errors; an empty field is no error yet. */
  fieldLeft(control: Control): void {
    if (!this.#form) return;
    const { pane, store } = this.#form;
    const place = [...placesIn(pane)].find((candidate) => candidate.control === control);
    if (!place) return;
    const model = modelOf(readDraft(store.getState().entryDraft.get('entry')));
    const field = model && fieldAt(place.path, model.fields);
    const { value, onChange } = control.props;
    const normalised = field?.kind === 'text' ? field.normalise(value) : value;
    if (typeof normalised === 'string' && normalised !== value) onChange?.(normalised);
    void this.#recheck(place);
  }

  /** Removes resolved errors, updates the others, and adds those of the field just left. */
  async #recheck(left?: Place): Promise<void> {
    const form = this.#form;
    if (!form) return;
    if (left) form.left.add(left.id);
    const check = (form.checks += 1);
    const { shown: now, open } = await placeErrors({ ...this.#parts, ...form });
    if (form !== this.#form || check !== form.checks) return;
    if (form.isListing) this.#parts.points.set(open);
    const kept = now.filter(
      ({ place, isMissing }) => form.shown.has(place.id) || (form.left.has(place.id) && !isMissing),
    );
    this.#showAll(kept);
  }

  /** Shows exactly these errors. */
  #showAll(errors: readonly Shown[]): void {
    if (!this.#form) return;
    const { store, shown, left } = this.#form;
    left.clear();
    const wanted = new Set(errors.map(({ place }) => place.id));
    for (const id of errorIds(store)) if (!wanted.has(id)) setErrors(store, id, []);
    const reported = new Map(errorIds(store).map((id) => [id, shown.get(id)?.messages]));
    shown.clear();
    for (const error of errors) {
      const { id, parentIds } = error.place;
      shown.set(id, error);
      // Setting errors re-renders the rows of every list, so unchanged ones are skipped.
      if (isAlike(reported.get(id), error.messages)) continue;
      const errors = error.messages.map((message) => ({
        type: 'CUSTOM',
        parentIds,
        message,
        finding: error.findings.get(message),
      }));
      setErrors(store, id, errors);
    }
  }
}

/** The place of the alternative text of a picture that has just been chosen: it is requested at once. */
function newPicture(pane: Pane, before: unknown, now: unknown): Place | undefined {
  const places = [...placesIn(pane)];
  const chosen = places.find(({ path }) => {
    const src = path.endsWith('.src') && valueAt(now, path);
    return Boolean(src) && src !== valueAt(before, path);
  });
  return places.find(({ path }) => path === chosen?.path.replace(/src$/, 'alt'));
}

/** Decap stores the data in immutable maps and lists. */
function valueAt(data: unknown, path: string): unknown {
  return (data as { getIn: (path: string[]) => unknown } | undefined)?.getIn(path.split('.'));
}

const errorIds = (store: Store) => store.getState().entryDraft.get('fieldsErrors').keySeq().toJS();

/** Decap's actions `changeDraftFieldValidation` and `addNotification`. */
function setErrors(store: Store, uniquefieldId: string, errors: object[]): void {
  store.dispatch({ type: 'DRAFT_VALIDATION_ERRORS', payload: { uniquefieldId, errors } });
}

function report(store: Store, message: string): void {
  store.dispatch({ type: 'NOTIFICATION_CLEAR' });
  store.dispatch({
    type: 'NOTIFICATION_SEND',
    payload: { message, type: 'warning', dismissAfter: 8000 },
  });
}
