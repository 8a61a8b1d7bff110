import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findIncomplete } from '../../src/publish/completeness.ts';
import type { BuildEnd } from './start-build.ts';
import { faultsOf, missingSentences, snapshot } from './whole.ts';

const ADDRESS = new URL('https://small.example.cn/');
const ESSAY = 'essays/first/index.html';
/** Sentences in the bodies of `tests/fixtures/small-site/`, page by page. */
const BODIES: readonly (readonly [page: string, sentence: string])[] = [
  ...['about', 'accessibility', 'contact', 'join', 'privacy'].map(
    (page) => [`${page}/index.html`, `这是 ${page} 的正文。`] as const,
  ),
  ['rights/how-to-join/index.html', '找本校工会。'],
  ['merchants/small-bookshop/index.html', '两层的小书店。'],
  [ESSAY, '正文里的图'],
];

/** The site that is published before each trial, built once. */
export interface Before {
  /** Folder of the trials. */
  root: string;
  site: string;
  snapshot: ReadonlyMap<string, string>;
  /** Build times with the stand-in for the desk, and with the desk. */
  ms: { short: number; long: number };
  kilobytes: number;
}

export interface Judged {
  outcome: 'untouched' | 'whole' | 'repaired' | 'broken';
  /** The faults; empty if all is as it should be. */
  faults: readonly string[];
}

export interface Published {
  /** The target of the builds. */
  site: string;
  /** Whether it was a symbolic link. */
  link: boolean;
  before: Before;
}

/**
 * Checks the published site after a build: the old site to the byte, or a new one with all required text.
 * @param all sentences that the new essay must contain
 * @param one sentences of which it must contain one
 */
export async function judge(
  published: Published,
  end: BuildEnd,
  all: readonly string[],
  one: readonly string[] = [],
): Promise<Judged> {
  const { site, link, before } = published;
  if (!existsSync(site)) return { outcome: 'broken', faults: ['nothing is published'] };
  const isLink = lstatSync(site).isSymbolicLink();
  const around = [
    ...(isLink === link ? [] : ['it is no longer what it was, link or folder']),
    ...(end.status === null ? [] : leftovers(site)),
  ];
  if (isEqual(snapshot(site), before.snapshot)) {
    const reported = end.status === 0 ? ['the build said that it was done'] : [];
    return { outcome: 'untouched', faults: [...around, ...reported] };
  }
  const reported = end.status === 1 ? ['the build said that it failed'] : [];
  return {
    outcome: 'whole',
    faults: [...around, ...reported, ...(await newFaults(site, all, one))],
  };
}

async function newFaults(
  site: string,
  all: readonly string[],
  one: readonly string[],
): Promise<string[]> {
  const incomplete = await findIncomplete(site, ADDRESS).catch((error: unknown) => [String(error)]);
  const lost = missingSentences(site, ESSAY, all);
  const empty = BODIES.filter(([page, text]) => missingSentences(site, page, [text]).length > 0);
  const isOfNeither = one.length > 0 && missingSentences(site, ESSAY, one).length === one.length;
  return [
    ...incomplete,
    ...faultsOf(site, ADDRESS),
    ...lost.map((text) => `lost from the essay: ${text}`),
    ...empty.map(([page]) => `the body is lost: ${page}`),
    ...(isOfNeither ? ['the essay is of neither build'] : []),
  ];
}

/** The leftovers of a build that ended by itself. */
function leftovers(site: string): string[] {
  const workshop = join(dirname(site), `.${basename(site)}.red-candle`);
  const names = existsSync(workshop) ? readdirSync(workshop) : [];
  return names
    .filter((name) => name !== 'lock' && name !== 'generations.json')
    .map((name) => `left beside the site: ${name}`);
}

const isEqual = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  one.size === other.size && [...one].every(([path, hash]) => other.get(path) === hash);
