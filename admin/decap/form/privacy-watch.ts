import { toShanghaiDate } from '../../../src/values/dates.ts';
import type { ReadSnapshot } from '../../port/snapshot.ts';
import type { NoteFinder, TextNotes } from '../../privacy/find-notes.ts';
import type { Answered, FieldNotes, PrivacyNotes } from '../../privacy/notes.ts';
import { type Pane, goTo, openAround, placeFor, placesIn } from './controls.ts';
import { dataOf, onDataChange } from './draft-data.ts';
import type { Store } from './place-errors.ts';

/** Debounce: milliseconds after the last key until the text is scanned. */
const PAUSE_MS = 600;

/** The parts of the desk that the watcher uses. */
interface Parts {
  notes: PrivacyNotes;
  readSnapshot: ReadSnapshot;
}

interface Form {
  pane: Pane;
  store: Store;
  finder?: NoteFinder;
  found: readonly TextNotes[];
  /** The masking in progress: two at once would compete for the caret. */
  masking: Promise<void>;
  /** The data that others publish on purpose; requested once, when a number is found that might be such. */
  published?: Promise<ReadonlySet<string>>;
  stop: () => void;
}

/**
 * Scans for private data while somebody writes, without delaying the typing: after a pause, by modules that are loaded
 * then. Nothing leaves the browser.
 */
export class PrivacyWatch {
  readonly #parts: Parts;
  #form: Form | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Called when Decap mounts a form. */
  shown(pane: Pane, store: Store): void {
    this.#form?.stop();
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void this.#look(form), PAUSE_MS);
    };
    const unsubscribe = onDataChange(store, look);
    const stop = () => {
      clearTimeout(timer);
      unsubscribe();
    };
    const form: Form = { pane, store, found: [], masking: Promise.resolve(), stop };
    this.#form = form;
    this.#parts.notes.start({
      mask: (...which) =>
        (form.masking = form.masking.catch(() => undefined).then(() => this.#mask(form, ...which))),
      answer: (note) => this.#answer(form, note),
      takeBack: ({ field, index }) => {
        this.#keep(form, field, (answers) => answers.filter((_, at) => at !== index));
      },
    });
    look();
  }

  /** Called when Decap unmounts a form. */
  hidden(pane: Pane): void {
    if (this.#form?.pane !== pane) return;
    this.#form.stop();
    this.#form = undefined;
    this.#parts.notes.start();
  }

  async #look(form: Form): Promise<void> {
    // The renderer of the notes is loaded with the finder: a form must neither wait for it nor fail without it.
    const [{ NoteFinder, answersOf, publishedIn }] = await Promise.all([
      import('../../privacy/find-notes.ts'),
      import('../../privacy/note-view.tsx'),
    ]);
    form.finder ??= new NoteFinder(toShanghaiDate(new Date()));
    const values = valuesOf(form.store);
    let found = form.finder.find(values, new Set());
    if (found.some(({ notes }) => notes.some(({ finding }) => MAY_BE_PUBLISHED.test(finding)))) {
      form.published ??= this.#parts.readSnapshot().then(
        ({ files }) => publishedIn(files.values()),
        () => new Set(),
      );
      found = form.finder.find(values, await form.published);
    }
    if (this.#form !== form) return;
    form.found = found;
    this.#parts.notes.set(besideFields(form), answersOf(values));
  }

  async #mask(form: Form, fieldId: string, finding: string, holder: HTMLElement): Promise<void> {
    const { maskInPage } = await import('../../privacy/mask-in-page.ts');
    const { maskedIn } = await import('../../../src/privacy/finding.ts');
    const masked = maskedIn(finding);
    for (const { path, written } of form.found) {
      const place = placeFor(path, [...placesIn(form.pane)]);
      if (place?.id !== fieldId) continue;
      // The rows of a list have no elements before they are expanded.
      await openAround(form.pane, [path]);
      for (const text of new Set(written.get(finding)))
        if (!(await maskInPage(holder, text, masked))) {
          report(form.store, '没能自动打上星号，请照着提示改');
          goTo(form.pane, place);
        }
    }
    await this.#look(form);
  }

  async #answer(form: Form, { finding, found }: { finding: string; found: string }): Promise<void> {
    const { askReason } = await import('../../privacy/ask-reason.tsx');
    const reason = await askReason(found);
    if (reason === undefined || this.#form !== form) return;
    this.#keep(form, 'privacy', (answers) => [...answers, { finding, reason }]);
  }

  #keep(
    form: Form,
    field: Answered['field'],
    change: (answers: readonly unknown[]) => readonly unknown[],
  ): void {
    if (this.#form !== form) return;
    const kept: unknown = valuesOf(form.store)[field];
    const value = change(Array.isArray(kept) ? kept : []);
    // Decap's action `changeDraftField`.
    form.store.dispatch({
      type: 'DRAFT_CHANGE_FIELD',
      payload: { field: new Map([['name', field]]), value, entries: [] },
    });
    void this.#look(form);
  }
}

/** Data that a merchant or the union may publish in a contact field. */
const MAY_BE_PUBLISHED = /^private-(?:mobile|emails):/;

const valuesOf = (store: Store): Record<string, unknown> =>
  (dataOf(store) as { toJS: () => Record<string, unknown> } | undefined)?.toJS() ?? {};

/** The notes by the id of the field that they are shown beside: that of their text, or of the list around it. */
function besideFields({ pane, found }: Form): Map<string, FieldNotes> {
  const places = [...placesIn(pane)];
  const fields = new Map<string, FieldNotes>();
  for (const { path, notes } of found) {
    const place = placeFor(path, places);
    if (!place) continue;
    const before = fields.get(place.id)?.notes ?? [];
    const more = notes.filter(({ finding }) => !before.some((one) => one.finding === finding));
    const label = place.control.props.field?.get('label') ?? '';
    fields.set(place.id, { label, notes: [...before, ...more] });
  }
  return fields;
}

/** Decap's action `addNotification`. */
function report(store: Store, message: string): void {
  store.dispatch({
    type: 'NOTIFICATION_SEND',
    payload: { message, type: 'warning', dismissAfter: 8000 },
  });
}
