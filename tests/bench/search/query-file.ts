import { readFile } from 'node:fs/promises';
import { CLASSES, type QueryClass, toClass } from './classes.ts';
import type { Corpus } from './corpus.ts';

/** A query and the pages that answer it, any of which counts; none in the negative set. */
export interface Query {
  class: QueryClass | 'negative';
  text: string;
  /** Ids of pages. */
  expected: readonly string[];
}

interface Row {
  class: string;
  query: string;
  expected: readonly string[];
}

/**
 * Parses a query file: TSV (`class`, `query`, `expected`, the last with `|` between several pages), or JSON Lines with
 * the same names if the file's name ends in `.jsonl`. Ignores blank lines and lines after `#`. Throws one error that
 * lists all errors, each with file, line, field, found, expected.
 */
export async function readQueries(file: string, corpus: Corpus): Promise<Query[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  const isJson = /\.(?:jsonl|ndjson)$/i.test(file);
  const errors: string[] = [];
  const queries: Query[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (isPassedOver(line, isJson)) continue;
    const report = (field: string, found: string, expected: string) =>
      errors.push(`${file}:${index + 1}: ${field}: found ${found}, expected ${expected}`);
    const row = isJson ? fromJson(line, report) : fromTsv(line, report);
    const query = row && toQuery(row, corpus, report);
    if (query) queries.push(query);
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
  if (queries.length === 0) throw new Error(`${file}: found no query, expected at least one`);
  return queries;
}

type Report = (field: string, found: string, expected: string) => void;

function isPassedOver(line: string, isJson: boolean): boolean {
  if (line.trim() === '' || line.startsWith('#')) return true;
  return !isJson && /^class\tquery\b/i.test(line);
}

function fromTsv(line: string, report: Report): Row | undefined {
  const cells = line.split('\t');
  if (cells.length < 2 || cells.length > 3) {
    report('line', `${cells.length} columns`, 'class, query and expected, with tabs between them');
    return undefined;
  }
  const [name = '', query = '', expected = ''] = cells;
  return { class: name, query, expected: expected.split('|').filter((id) => id.trim() !== '') };
}

function fromJson(line: string, report: Report): Row | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    report('line', line.slice(0, 40), 'one JSON object');
    return undefined;
  }
  const { class: name, query, expected } = (value ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string') report('class', typeof name, 'text');
  else if (typeof query !== 'string') report('query', typeof query, 'text');
  else if (expected === undefined || isTexts(expected))
    return { class: name, query, expected: expected ?? [] };
  else report('expected', JSON.stringify(expected), 'a list of texts');
  return undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function toQuery(row: Row, corpus: Corpus, report: Report): Query | undefined {
  const name = toClass(row.class);
  if (!name) {
    report('class', `“${row.class}”`, `one of ${[...CLASSES, 'negative'].join(', ')}`);
    return undefined;
  }
  if (row.query.trim() === '') {
    report('query', 'nothing', 'what is typed into the box');
    return undefined;
  }
  const expected = row.expected.map((id) => corpus.find(id) ?? missing(id));
  if (expected.includes(undefined)) return undefined;
  if (name === 'negative' && expected.length > 0) {
    report('expected', row.expected.join('|'), 'nothing, as the class is negative');
    return undefined;
  }
  // Whatever its class, a query that no page answers belongs to the negative set.
  return {
    class: expected.length === 0 ? 'negative' : name,
    text: row.query,
    expected: expected.filter((id) => id !== undefined),
  };

  function missing(id: string): undefined {
    report('expected', `“${id}”`, `a page of the corpus “${corpus.name}”`);
  }
}
