import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A matter of regulations, explainers and notices. */
export interface Matter {
  name: string;
  /** Synonyms. */
  aka: readonly string[];
  /** Its wording in questions. */
  asked: string;
  terms: readonly string[];
  papers: readonly string[];
  office: string;
}

export interface Shop {
  kind: string;
  sells: readonly string[];
  trade: string;
}

export interface Event {
  name: string;
  terms: readonly string[];
  kind: string;
}

type Lists<Name extends string> = Record<Name, readonly string[]>;

export type Phrases = Lists<
  | 'groups'
  | 'situations'
  | 'asks'
  | 'chapters'
  | 'acts'
  | 'law'
  | 'guide'
  | 'notice'
  | 'event'
  | 'shop'
>;

/** Everyday words: lists in one text each, with spaces between. */
export type Plain = Record<
  'nouns' | 'verbs' | 'qualities' | 'who' | 'times' | 'places' | 'amounts',
  readonly string[]
> & { patterns: readonly string[] };

export interface Vocabulary {
  matters: readonly Matter[];
  town: Lists<'areas' | 'streets' | 'schools' | 'rooms' | 'names'> & { shops: readonly Shop[] };
  life: Lists<'themes' | 'moods' | 'lines'> & { events: readonly Event[] };
  phrases: Phrases;
  plain: Plain;
}

async function list(name: string): Promise<unknown> {
  return parse(await readFile(new URL(`../words/${name}.yml`, import.meta.url), 'utf8')) as unknown;
}

/** The word lists for generated pages. */
export async function readVocabulary(): Promise<Vocabulary> {
  return {
    matters: (await list('statutes')) as Vocabulary['matters'],
    town: (await list('town')) as Vocabulary['town'],
    life: (await list('life')) as Vocabulary['life'],
    phrases: (await list('phrases')) as Vocabulary['phrases'],
    plain: split((await list('plain')) as Record<keyof Plain, string | string[]>),
  };
}

/** Splits lists that are written as one text. */
function split(text: Record<keyof Plain, string | string[]>): Plain {
  const words = (name: keyof Plain): readonly string[] => {
    const list = text[name];
    return typeof list === 'string' ? list.trim().split(/\s+/) : list;
  };
  return {
    nouns: words('nouns'),
    verbs: words('verbs'),
    qualities: words('qualities'),
    who: words('who'),
    times: words('times'),
    places: words('places'),
    amounts: words('amounts'),
    patterns: words('patterns'),
  };
}
