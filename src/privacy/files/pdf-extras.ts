import { type Part, textPart } from './part.ts';
import { readAnything } from './read-anything.ts';

interface Line {
  text: string;
  place: string;
}

type Values = Record<string, unknown>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

/** The part of a pdf.js document with content outside of pages. */
export interface Extras {
  getMetadata: () => Promise<{ info: object; metadata: unknown }>;
  getOutline: () => Promise<unknown>;
  getPageLabels: () => Promise<unknown>;
  getFieldObjects: () => Promise<unknown>;
  getDestinations: () => Promise<unknown>;
}

/**
 * Properties, bookmarks, names of pages and destinations, and form fields that are on no page.
 * @param metadata further properties, as XML
 */
export async function extrasOf(pdf: Extras, metadata: readonly string[]): Promise<Part[]> {
  const linesOf = async (read: () => Promise<unknown>, place: string): Promise<Line[]> =>
    textsWithin(await read().catch(() => undefined)).map((text) => ({ text, place }));
  const { info, metadata: own } = await pdf.getMetadata();
  const lines = [
    ...propertiesOf(info as Values),
    ...(await linesOf(() => pdf.getOutline(), '书签')),
    ...(await linesOf(() => pdf.getPageLabels(), '页码')),
    ...(await linesOf(() => pdf.getFieldObjects(), '表单')),
    ...(await linesOf(async () => Object.keys(valuesOf(await pdf.getDestinations())), '书签')),
  ];
  const xml = new Set([...rawOf(own), ...metadata]);
  // Mostly the same as in the other properties.
  const again = [...xml].flatMap(readXmp).map((part) => ({ ...part, isAgain: true }));
  return [...textPart(lines), ...again];
}

interface Metadata {
  getRaw: () => unknown;
}

const isMetadata = (value: unknown): value is Metadata =>
  typeof value === 'object' && value !== null && 'getRaw' in value;

function rawOf(metadata: unknown): string[] {
  const raw = isMetadata(metadata) ? metadata.getRaw() : undefined;
  return typeof raw === 'string' ? [/<x:xmpmeta\b[^]*<\/x:xmpmeta\s*>/.exec(raw)?.[0] ?? raw] : [];
}

/** Metadata packets may be broken, and contain padding for later changes. */
function readXmp(xml: string): Part[] {
  try {
    return readAnything(xml.trim(), '文件属性');
  } catch {
    return textPart([{ text: xml.replace(/<[^<>]*>/g, ' '), place: '文件属性' }]);
  }
}

function propertiesOf({ Custom: custom, ...named }: Values): Line[] {
  const texts = Object.entries({ ...named, ...valuesOf(custom) }).flatMap(([name, value]) =>
    typeof value === 'string' && !/Date$|^PDFFormatVersion$/.test(name)
      ? [`${name}：${value}`]
      : [],
  );
  return texts.map((text) => ({ text, place: '文件属性' }));
}

/** The texts of a comment, a link or a form field; their shape is internal to the library. */
export function textsOf(annotation: unknown): string[] {
  const values = valuesOf(annotation);
  const nested = ['contentsObj', 'titleObj', 'richText'].map(
    (name) => valuesOf(values[name])['str'],
  );
  const plain = ANNOTATION.map((name) => values[name]);
  return [...nested, ...plain].flatMap((value) =>
    typeof value === 'string' ? [value] : textsWithin(value),
  );
}

/** The joined text of consecutive one-character fields: the boxes of a form. */
export function boxesOf(annotations: readonly unknown[]): string[] {
  const rows: string[][] = [[]];
  for (const annotation of annotations) {
    const value = valuesOf(annotation)['fieldValue'];
    if (typeof value === 'string' && value.trim().length === 1) rows.at(-1)?.push(value.trim());
    else rows.push([]);
  }
  return rows.filter((row) => row.length > 1).map((row) => row.join(' '));
}

const ANNOTATION = [
  ...['fieldValue', 'defaultFieldValue', 'fieldName', 'alternativeText', 'buttonValue', 'options'],
  ...['url', 'unsafeUrl', 'textContent', 'attachment', 'file', 'overlaidText'],
];
/** Properties without text: bytes of attachments, destinations of outlines. */
const NO_TEXT = /^(?:dest|color|content|rect|id|page|action|count|type|rotation)$/i;
const DEEPEST = 12;
const MAX_TEXTS = 20_000;

/** All texts within a value, one after the other; texts of a list are joined. */
export function textsWithin(value: unknown): string[] {
  const texts: string[] = [];
  const walk = (each: unknown, depth: number): void => {
    if (texts.length > MAX_TEXTS || depth > DEEPEST) return;
    if (typeof each === 'string') {
      if (each.trim() !== '') texts.push(each);
    } else if (each instanceof Map) walk(Object.fromEntries(each as Map<string, unknown>), depth);
    else if (Array.isArray(each)) for (const one of each) walk(one, depth + 1);
    else if (!ArrayBuffer.isView(each))
      for (const [name, one] of Object.entries(valuesOf(each)))
        if (!NO_TEXT.test(name)) walk(one, depth + 1);
  };
  walk(value, 0);
  return texts;
}
