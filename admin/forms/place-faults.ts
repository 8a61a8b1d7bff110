import { isDraft } from '../../src/model/drafts.ts';
import type { Fields } from '../../src/model/fields/index.ts';
import type { Snapshot } from '../backend/snapshot.ts';
import { type DraftEntry, tidyDraft } from '../hooks.ts';
import { type Pane, type Place, goTo, placeFor, placesIn } from './decap-form.ts';
import { faultsAmong } from './faults-among.ts';
import { type FormFault, faultsAlone, pathInForm } from './form-faults.ts';
import type { OpenPoint } from './open-points.tsx';

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

/** A fault and the field of the form that it is shown beside. */
export interface Shown {
  place: Place;
  messages: string[];
}

interface Asked {
  pane: Pane;
  store: Store;
  snapshot?: Snapshot;
}

/** What is wrong with the draft. */
interface Found {
  /** Every fault at its place, in the order of the form. */
  shown: Shown[];
  /** The holes among them, where the draft may have such. */
  open: OpenPoint[];
  /** Something is wrong that no draft may have. */
  isStopped: boolean;
}

/** Everything that is wrong with what the form holds now, checked against all content where that is known. */
export async function placeFaults({ pane, store, snapshot }: Asked): Promise<Found> {
  const entry = store.getState().entryDraft.get('entry');
  const draft = await tidyDraft(entry);
  if (!draft) return { shown: [], open: [], isStopped: false };
  const uploads = entry.get('mediaFiles')?.toJS() ?? [];
  const faults = snapshot
    ? await faultsAmong(
        draft,
        snapshot,
        uploads.map(({ name }) => name),
      ).catch(() => faultsAlone(draft))
    : faultsAlone(draft);
  const places = [...placesIn(pane)];
  const place = (some: readonly FormFault[]) =>
    atPlaces(some, places, draft.model.fields, entry.get('data').toJS());
  const mayHaveHoles = 'folder' in draft.model && (isForReview(store) || isDraft(draft.data));
  const open = mayHaveHoles ? place(faults.filter(({ isOpen }) => isOpen)) : [];
  return {
    shown: place(faults),
    open: open.flatMap((one) => openPoints(one, pane)),
    isStopped: faults.some(({ isOpen }) => !(isOpen && mayHaveHoles)),
  };
}

function isForReview(store: Store): boolean {
  return store.getState().config.publish_mode === 'editorial_workflow';
}

function openPoints({ place, messages }: Shown, pane: Pane): OpenPoint[] {
  const label = place.control.props.field?.get('label') ?? place.path;
  return messages.map((message) => ({ label, message, go: () => goTo(pane, place) }));
}

function atPlaces(
  faults: readonly FormFault[],
  places: readonly Place[],
  fields: Fields,
  typed: unknown,
): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { path, message } of faults) {
    // A fault of no field, such as one that the model does not know, stands at the top.
    const place = placeFor(pathInForm(path, fields, typed), places) ?? places[0];
    if (!place) continue;
    const at = shown.get(place.id) ?? { place, messages: [] };
    if (!at.messages.includes(message)) at.messages.push(message);
    shown.set(place.id, at);
  }
  const order = new Map(places.map(({ id }, index) => [id, index]));
  return [...shown.values()].sort(
    (a, b) => (order.get(a.place.id) ?? 0) - (order.get(b.place.id) ?? 0),
  );
}
