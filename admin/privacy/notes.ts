/** Something private that stands in a field of the form, as its editor is told of it. */
export interface PrivacyNote {
  /** By what an answer is kept, `private-identity:110105********002X`. */
  finding: string;
  /** What was found, masked, and on which lines, `第 3 行：身份证号 110105********002X`. */
  found: string;
  /** What to do about it. */
  advice: string;
  /** It stops saving; else it is a guess. */
  isError: boolean;
  /** Nothing can be masked of it: of a table or an address the editor decides what goes. */
  canMask: boolean;
}

/** The notes beside one field. */
export interface FieldNotes {
  /** The field's label, for who cannot see beside what a note stands. */
  label: string;
  notes: readonly PrivacyNote[];
}

/** A finding that somebody has answered. */
export interface Answered {
  /** The field that keeps the answer: for files of the media library `mediaPrivacy`. */
  field: 'privacy' | 'mediaPrivacy';
  /** Where in that field. */
  index: number;
  /** Masked, `110105********002X`. */
  found: string;
  file?: string;
  reason: string;
}

/** What a press on a note, or on an answer, does. */
export interface NoteActions {
  /** Puts the masked form in the place of the number, in the field whose elements are in `holder`. */
  mask: (fieldId: string, finding: string, holder: HTMLElement) => Promise<void>;
  /** Asks for the reason, and keeps the answer. */
  answer: (note: Pick<PrivacyNote, 'finding' | 'found'>) => Promise<void>;
  takeBack: (answer: Answered) => void;
}

const NONE: readonly PrivacyNote[] = [];

/** What of the open form is private, and what was said of it. Drawn by `note-view.tsx`. */
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

  /** What is read aloud: only what has come since it was last told. */
  readonly spoken = (): string => this.#spoken;

  get actions(): NoteActions | undefined {
    return this.#actions;
  }

  /** A form begins; none is there without `actions`. */
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
