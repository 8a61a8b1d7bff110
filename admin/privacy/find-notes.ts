import { answersTo, readAnswers } from '../../src/privacy/answers.ts';
import { maskPrivate } from '../../src/privacy/check-text.ts';
import { findPrivate } from '../../src/privacy/find.ts';
import {
  type PrivateKind,
  type Spot,
  answerKey,
  maskedIn,
  toFinding,
  toProblem,
} from '../../src/privacy/finding.ts';
import { contactsIn } from '../../src/privacy/known.ts';
import { formatExpected, formatFound } from '../../src/values/validation/validation-error.ts';
import { groupBy } from '../../src/values/group-by.ts';
import type { Answered, PrivacyNote } from './notes.ts';

/** The notes on one text of the form, by its place in the data, and what each of them refers to. */
export interface TextNotes {
  /** `citations.0.article` */
  path: string;
  notes: PrivacyNote[];
  /** Finding → its original text, in the order of the text. */
  written: ReadonlyMap<string, string[]>;
}

/** Cache of all texts that have been scanned: while somebody types, one of them changes. */
type Known = Map<string, Spot[]>;

/** Fields that contain answers rather than text to be scanned. */
const ANSWERS = ['privacy', 'mediaPrivacy'] as const;

/** Only data with digits can be masked automatically. */
const MASKABLE: readonly PrivateKind[] = ['identity', 'bank-card', 'mobile', 'travel-document'];

/** Scans the contents of a form for private data. Loaded on first use, and nothing of it leaves the browser. */
export class NoteFinder {
  #known: Known = new Map();
  readonly #today: string;

  /** @param today a Shanghai day */
  constructor(today: string) {
    this.#today = today;
  }

  /**
   * The findings in each text of the form that have not been answered.
   * @param published phone numbers and e-mail addresses that others publish on purpose
   */
  find(values: Record<string, unknown>, published: ReadonlySet<string>): TextNotes[] {
    const pass = new Set([...published, ...contactsIn(values)]);
    const kept: Known = new Map();
    const reported = [...textsIn(values)].map(({ path, text }) => {
      const spots = this.#known.get(text) ?? findPrivate(text, { today: this.#today });
      kept.set(text, spots);
      const open = spots.filter(({ value }) => value === undefined || !pass.has(value));
      return { path, text, found: open.map((spot) => ({ spot, finding: toFinding(spot, '') })) };
    });
    const all = reported.flatMap((each) => each.found.map(({ finding }) => finding));
    const answers = answersTo(all, readAnswers(values['privacy']));
    const notes = reported.flatMap(({ path, text, found }): TextNotes[] => {
      const left = found.filter(({ finding }) => !answers.get(finding));
      const open = [...groupBy(left, ({ finding }) => answerKey(finding))].map(
        ([key, same]) => [key, same.map(({ spot }) => spot)] as const,
      );
      if (open.length === 0) return [];
      return [
        {
          path,
          notes: open.map(([finding, same]) => toNote(finding, same, text)),
          written: new Map(
            open.map(([finding, same]) => [finding, same.map((s) => text.slice(s.start, s.end))]),
          ),
        },
      ];
    });
    this.#known = kept;
    return notes;
  }
}

/** All answers to findings, whether or not a finding still matches: the editor can remove obsolete ones as well. */
export const answersOf = (values: Record<string, unknown>): Answered[] =>
  ANSWERS.flatMap((field) => {
    const kept: unknown = values[field];
    return (Array.isArray(kept) ? kept : []).map((item: unknown, index): Answered => {
      const { finding, file } = Object(item) as Record<string, unknown>;
      const [answer] = readAnswers([item]);
      return {
        field,
        index,
        found: maskedIn(maskPrivate(String(finding))),
        reason: answer?.reason ?? '写法不对，不算数',
        ...(typeof file === 'string' && { file }),
      };
    });
  });

function toNote(finding: string, spots: readonly Spot[], text: string): PrivacyNote {
  const [first] = spots as [Spot, ...Spot[]];
  const it = toFinding(first, '');
  const problem = toProblem(it);
  const lines = [...new Set(spots.map(({ start }) => lineOf(text, start)))];
  const place = text.includes('\n') ? `第 ${lines.join('、')} 行：` : '';
  return {
    finding,
    found: `${place}${formatFound(problem)}`,
    advice: formatExpected(problem),
    isError: it.severity === 'error',
    canMask: MASKABLE.includes(first.kind) && first.masked.includes('*'),
  };
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** Every text within a value with its path, `cover.alt`. */
function* textsIn(value: unknown, path = ''): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') {
    if (path !== '') yield { path, text: value };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (path === '' && ANSWERS.some((field) => field === name)) continue;
      yield* textsIn(inner, path === '' ? name : `${path}.${name}`);
    }
  }
}

const CONTACT_LINE = /^[ \t-]*(?:phone|tel|contact|email):(.*)$/gm;

/**
 * The values in the contact fields of other files, matched line by line: parsing thousands of merchants would take
 * seconds.
 * @param texts of entries and settings
 */
export function publishedIn(texts: Iterable<string>): Set<string> {
  const published = new Set<string>();
  for (const text of texts)
    for (const [, contact = ''] of text.matchAll(CONTACT_LINE))
      for (const known of contactsIn({ contact })) published.add(known);
  return published;
}
