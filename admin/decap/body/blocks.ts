import type { BlockEditorComponentOptions, EditorComponentField } from 'decap-cms-core';
import type { BlockName } from '../../../src/markdown/blocks.ts';
import { formatArticle } from '../../../src/law/laws.ts';
import type { Field, SchemaContext } from '../../../src/model/fields/field.ts';
import { BLOCK_FORMS, type FormField } from './block-forms.ts';
import { GALLERY_BODY, type Picture, readPictures, writeGallery } from './pictures.ts';

/** A block as its form represents it: attributes by name, text or pictures, and how it was written. */
export interface BlockData {
  [attribute: string]: unknown;
  body?: string;
  /** A new form has a blank instead of its list. */
  pictures?: readonly Picture[] | '';
  /** The fence and the rest of the first line as they were parsed; a new block has none. */
  fence?: string;
  head?: string;
}

/** An editor component with a Chinese summary of its contents and of its errors. */
export interface DescribedComponent extends BlockEditorComponentOptions {
  describe: (data: BlockData) => string;
  warning: (data: BlockData) => string | undefined;
  /** Whether its form is expanded at first; others are collapsed, so that the text around them can be read. */
  isOpen?: boolean;
}

/** One block as a Decap editor component. Whatever the form does not change is written back byte for byte. */
export function blockComponent(name: BlockName): DescribedComponent {
  const { attributes, content, hint } = BLOCK_FORMS[name];
  const body = {
    name: 'body',
    label: '内容',
    widget: 'text',
    required: false,
    ...(hint && { hint }),
  };
  const text = content ? `(${GALLERY_BODY})` : '(?:([\\s\\S]*?)\\n)?';
  return {
    id: name,
    label: name,
    fields: [...attributes, content ?? body] as EditorComponentField[],
    // A block ends with the fence that opened it; a longer one may contain others.
    pattern: new RegExp(`^(:{3,})${name}(?![^\\s{[])([^\\n]*)\\n${text}\\1[ \\t]*(?=\\n|$)`),
    fromBlock: ([, fence = ':::', head = '', read = '']): BlockData => ({
      ...readAttributes(head, attributes),
      body: content ? read.replace(/\n$/, '') : read,
      ...(content && { pictures: readPictures(read) }),
      fence,
      head,
    }),
    toBlock: (data: BlockData) => writeBlock(name, data),
    toPreview: (data: BlockData) => data.body ?? '',
    describe: (data) => describeBlock(name, data),
    warning: (data) => missingIn(name, data) ?? misspelt(name, data),
  };
}

function readAttributes(head: string, attributes: readonly FormField[]): Record<string, string> {
  const found = attributes.map(
    ({ name }) => [name, new RegExp(`[{\\s]${name}="([^"]*)"`).exec(head)?.[1] ?? ''] as const,
  );
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}

function writeBlock(name: BlockName, data: BlockData): string {
  const { attributes, content } = BLOCK_FORMS[name];
  const { fence = ':::', head } = data;
  const body = content ? writeGallery(picturesOf(data), data.body ?? '') : (data.body ?? '');
  const before = readAttributes(head ?? '', attributes);
  const isUntouched = attributes.every(
    (field) => textOf(data[field.name]) === textOf(before[field.name]),
  );
  const isAsRead = head !== undefined && isUntouched && (!content || body === data.body);
  // Without its required attribute, a block would be broken on the page: until then, only its text is written.
  if (!isAsRead && missingIn(name, data) !== undefined) return body;
  const first = isUntouched ? (head ?? '') : writeAttributes(name, data);
  const around = longEnough(fence, body);
  return `${around}${name}${first}\n${body === '' ? '' : `${body}\n`}${around}`;
}

/** A fence must be longer than those of nested blocks. */
function longEnough(fence: string, body: string): string {
  const inside = [...body.matchAll(/^[ \t]*(:{3,})/gm)].map(([, colons = '']) => colons.length);
  return ':'.repeat(Math.max(fence.length, ...inside.map((length) => length + 1)));
}

function writeAttributes(name: BlockName, data: BlockData): string {
  const { attributes, models } = BLOCK_FORMS[name];
  const parts = attributes.flatMap((field) => {
    const text = textOf(data[field.name]).replace(/\s+/g, ' ').trim().replaceAll('"', '”');
    const value = normalised(models?.[field.name], text);
    return value ? [`${field.name}="${value}"`] : [];
  });
  return parts.length > 0 ? `{${parts.join(' ')}}` : '';
}

function picturesOf({ pictures }: BlockData): readonly Picture[] {
  return pictures || [];
}

function missingIn(name: BlockName, data: BlockData): string | undefined {
  const missing = Object.entries(BLOCK_FORMS[name].required ?? {}).filter(
    ([key]) => !isFilled(data[key]),
  );
  if (missing.length === 0) return undefined;
  return `${missing.map(([, message]) => message).join('，')}。填好以前，网站上不会有这个“${name}”。`;
}

function misspelt(name: BlockName, data: BlockData): string | undefined {
  for (const [key, model] of Object.entries(BLOCK_FORMS[name].models ?? {})) {
    const value = textOf(data[key]);
    const { error } = model?.schema(NO_PICTURES).safeParse(normalised(model, value)) ?? {};
    if (error) return `“${value}”：${error.issues[0]?.message ?? ''}。`;
  }
  return undefined;
}

const NO_PICTURES: SchemaContext = {
  image: () => {
    throw new Error('no attribute of a block is a picture of the model');
  },
};

function normalised(model: Field | undefined, text: string): string {
  return textOf(model?.normalise?.(text) ?? text);
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some((picture: Picture) => Boolean(picture.image))
    : textOf(value).trim() !== '';
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const EXCERPT = 40;

/** The summary of a collapsed block: `法条：第二十二条 · 职工申请仲裁或者起诉的……`. */
function describeBlock(name: BlockName, data: BlockData): string {
  const { attributes, content } = BLOCK_FORMS[name];
  const values = attributes.map((field) => labelOf(field, textOf(data[field.name])));
  const parts = [
    values.filter(Boolean).join(' '),
    content
      ? `${picturesOf(data).filter(({ image }) => image).length} 张图片`
      : excerptOf(data.body ?? ''),
  ].filter(Boolean);
  return parts.length > 0 ? `${name}：${parts.join(' · ')}` : name;
}

function labelOf(field: FormField, value: string): string {
  // The statute's key means nothing to an editor.
  if (field.name === 'law') return '';
  if (field.name === 'article') return formatArticle(value);
  const { options } = field as { options?: { value: string; label: string }[] };
  return options?.find((option) => option.value === value)?.label ?? value;
}

/** The beginning of a text without its markup. */
export function excerptOf(markdown: string): string {
  const text = markdown
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*_`#>[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}……` : text;
}
