import { isDraft } from '../../../src/model/drafts.ts';
import type { Snapshot } from '../../port/snapshot.ts';
import type { Drafts, IsOurs, NormalisedDraft } from '../../forms/draft.ts';
import { type DraftEntry, readDraft } from './draft.ts';
import { type Pane, type Place, goTo, openAround, placeFor, placesIn } from './controls.ts';
import { errorsAmong } from '../../forms/errors-among.ts';
import { type FormError, ownErrors, pathInForm } from '../../forms/form-errors.ts';
import type { OpenPoint } from '../../forms/open-points.tsx';

/** Decap's store, of which only the draft is read. */
export interface Store {
  getState(): { entryDraft: DraftState; config: { publish_mode?: string } };
  dispatch(action: object): unknown;
  subscribe(listener: () => void): () => void;
}

interface DraftState {
  get(key: 'entry'): FormEntry;
  get(key: 'fieldsErrors'): { keySeq(): { toJS(): string[] } };
}

type FormEntry = DraftEntry & {
  get(key: 'mediaFiles'): { toJS(): { name: string }[] } | undefined;
};

/** An error and the field of the form that it is shown beside. */
export interface Shown {
  place: Place;
  messages: string[];
  /** Message → key that its answer is stored under, for a privacy finding. */
  findings: Map<string, string>;
  /** The field's only error is that it is empty. */
  isMissing: boolean;
}

/** The parts of the desk that a check uses. */
export interface Aids {
  drafts: Drafts;
  isOurs: IsOurs;
}

interface Asked extends Aids {
  pane: Pane;
  store: Store;
  snapshot?: Snapshot;
  /** Expands the rows of lists that contain an error, or only those with an empty required field. Default: none. */
  opens?: 'invalid' | 'incomplete';
}

/** The errors in the draft. */
interface Found {
  /** Every error at its place, in the order of the form. */
  shown: Shown[];
  /** The open points among them, which the draft may have. */
  open: OpenPoint[];
  /** There is an error that not even a draft may have. */
  isStopped: boolean;
}

/** All errors in the form's current values, checked against all content if that is available. */
export async function placeErrors(asked: Asked): Promise<Found> {
  const { pane, store, opens, drafts } = asked;
  const entry = store.getState().entryDraft.get('entry');
  const draft = await drafts.normalise(readDraft(entry));
  if (!draft) return { shown: [], open: [], isStopped: false };
  const { fields } = draft.model;
  const typed = entry.get('data').toJS();
  const errors = (await errorsOf(draft, entry, asked)).map((error) => ({
    ...error,
    path: pathInForm(error.path, fields, typed),
  }));
  const mayHaveHoles = 'folder' in draft.model && (isForReview(store) || isDraft(draft.data));
  const holes = mayHaveHoles ? errors.filter(({ isOpen }) => isOpen) : [];
  const opened = { invalid: errors, incomplete: holes, none: [] }[opens ?? 'none'];
  await openAround(
    pane,
    opened.map(({ path }) => path),
  );
  const places = [...placesIn(pane)];
  return {
    shown: atPlaces(errors, places),
    open: atPlaces(holes, places).flatMap((one) => openPoints(one, pane)),
    isStopped: errors.length > holes.length,
  };
}

async function errorsOf(
  draft: NormalisedDraft,
  entry: FormEntry,
  { snapshot, isOurs }: Asked,
): Promise<FormError[]> {
  if (!snapshot) return ownErrors(draft);
  const uploads = entry.get('mediaFiles')?.toJS() ?? [];
  const names = uploads.map(({ name }) => name);
  return errorsAmong(draft, snapshot, names, isOurs).catch(() => ownErrors(draft));
}

function isForReview(store: Store): boolean {
  return store.getState().config.publish_mode === 'editorial_workflow';
}

function openPoints({ place, messages }: Shown, pane: Pane): OpenPoint[] {
  const label = place.control.props.field?.get('label') ?? place.path;
  return messages.map((message) => ({ label, message, go: () => goTo(pane, place) }));
}

function atPlaces(errors: readonly FormError[], places: readonly Place[]): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { path, code, message, finding } of errors) {
    // An error without a field, such as an unknown field, goes to the top.
    const place = placeFor(path, places) ?? places[0];
    if (!place) continue;
    const at = shown.get(place.id) ?? {
      place,
      messages: [],
      findings: new Map<string, string>(),
      isMissing: true,
    };
    at.isMissing &&= code === 'required';
    if (!at.messages.includes(message)) at.messages.push(message);
    if (finding !== undefined) at.findings.set(message, finding);
    shown.set(place.id, at);
  }
  const order = new Map(places.map(({ id }, index) => [id, index]));
  return [...shown.values()].sort(
    (a, b) => (order.get(a.place.id) ?? 0) - (order.get(b.place.id) ?? 0),
  );
}
