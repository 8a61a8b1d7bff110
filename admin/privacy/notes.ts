/** Private data in a field of the form, as shown to its editor. */
export interface PrivacyNote {
  /** The key that an answer is stored under, `private-identity:110105********002X`. */
  finding: string;
  /** The finding, masked, with its lines, `第 3 行：身份证号 110105********002X`. */
  found: string;
  /** What to do about it. */
  advice: string;
  /** It stops saving; otherwise it is a guess. */
  isError: boolean;
  /** It cannot be masked: in a table or an address the editor decides what to remove. */
  canMask: boolean;
}

/** The notes beside one field. */
export interface FieldNotes {
  /** The field's label, for screen readers, which do not convey where a note is placed. */
  label: string;
  notes: readonly PrivacyNote[];
}

/** A finding that somebody has answered. */
export interface Answered {
  /** The field that stores the answer: for files of the media library `mediaPrivacy`. */
  field: 'privacy' | 'mediaPrivacy';
  /** Where in that field. */
  index: number;
  /** Masked, `110105********002X`. */
  found: string;
  file?: string;
  reason: string;
}

/** The actions of a note, or of an answer. */
export interface NoteActions {
  /** Replaces the number by its masked form, in the field whose elements are in `holder`. */
  mask: (fieldId: string, finding: string, holder: HTMLElement) => Promise<void>;
  /** Asks for the reason, and stores the answer. */
  answer: (note: Pick<PrivacyNote, 'finding' | 'found'>) => Promise<void>;
  takeBack: (answer: Answered) => void;
}

const NONE: readonly PrivacyNote[] = [];

/** The private data in the open form, and the answers. Rendered by `note-view.tsx`. */
export class PrivacyNotes {
  #fields: ReadonlyMap<string, FieldNotes> = new Map();
  #answered: readonly Answered[] = [];
  #spoken = '';
  #actions: NoteActions | undefined;
  readonly #listeners = new Set<() => void>();

  /** The notes beside a field, by the id of its input: the same array until they change. */
  readonly at = (fieldId: string): readonly PrivacyNote[] =>
    this.#fields.get(fieldId)?.notes ?? NONE;

  readonly answered = (): readonly Answered[] => this.#answered;

  /** The text for screen readers: only the notes since the last announcement. */
  readonly spoken = (): string => this.#spoken;

  get actions(): NoteActions | undefined {
    return this.#actions;
  }

  /** Starts a form; without `actions` there is none. */
  start(actions?: NoteActions): void {
    this.#actions = actions;
    this.set(new Map(), []);
  }

  set(fields: ReadonlyMap<string, FieldNotes>, answered: readonly Answered[]): void {
    const reported = keysOf(this.#fields);
    const fresh = [...fields].flatMap(([id, { label, notes }]) =>
      notes
        .filter(({ finding }) => !reported.has(`${id} ${finding}`))
        .map(({ found, advice }) => `${label}，${found}。${advice}。`),
    );
    if (fresh.length > 0 || fields.size === 0) this.#spoken = fresh.join('');
    this.#fields = fields;
    this.#answered = answered;
    for (const listener of [...this.#listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

function keysOf(fields: ReadonlyMap<string, FieldNotes>): Set<string> {
  return new Set(
    [...fields].flatMap(([id, { notes }]) => notes.map(({ finding }) => `${id} ${finding}`)),
  );
}
