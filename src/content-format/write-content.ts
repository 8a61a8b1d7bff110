import type { FieldFormats } from './format.ts';
import { cutEntry } from './front-matter.ts';
import { mergeYaml } from './merge-yaml.ts';
import { fieldsText } from './yaml-text.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * The text of a content file with `values`, which contain the body as `body`. With `base`, the text
 * that the editor started from, only the bytes whose meaning changes are edited.
 */
export function writeContent(
  path: string,
  base: string | undefined,
  values: Values,
  fields: FieldFormats,
): string {
  if (!path.endsWith('.md'))
    return base === undefined ? fieldsText(values, fields) : mergeLines(base, values, fields);
  const { body, ...data } = values;
  const text = typeof body === 'string' ? body : '';
  if (base === undefined) {
    const trimmed = bodyOf(text);
    return `---\n${fieldsText(data, fields)}---\n${trimmed === '' ? '' : `\n${trimmed}\n`}`;
  }
  const cut = cutEntry(base);
  return cut.opening + mergeLines(cut.yaml, data, fields) + cut.closing + mergeBody(cut.body, text);
}

/** A body as the form holds it: `\n` line breaks, without the blank lines around it. */
export function bodyOf(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .replace(/(?:\n[ \t]*)+$/, '');
}

/**
 * The old body, unchanged if the new one is equivalent; else the new one with the surrounding blank
 * lines of the old one.
 */
function mergeBody(before: string, after: string): string {
  const body = bodyOf(after);
  if (body === bodyOf(before)) return before;
  if (body === '') return '';
  if (bodyOf(before) === '') return `\n${body}\n`;
  const lead = /^(?:[ \t]*\r?\n)*/.exec(before)?.[0] ?? '';
  const tail = /(?:\r?\n[ \t]*)*$/.exec(before)?.[0] ?? '';
  return lead + withBreaks(body, before) + tail;
}

function mergeLines(base: string, values: Values, fields: FieldFormats): string {
  const mark = base.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = base.slice(mark.length).replace(/\r\n/g, '\n');
  const merged = mergeYaml(text, values, fields);
  return merged === text ? base : mark + withBreaks(merged, base);
}

/** `text` with the line breaks of the target file. */
function withBreaks(text: string, file: string): string {
  return file.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;
}
