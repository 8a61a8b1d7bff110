import { type Descendant, Editor, Node } from 'slate';
import type { Block } from '../../../src/html/blocks.ts';
import { readPlainText } from '../../../src/html/plain-text.ts';
import { type Paste, readHtml } from '../../../src/html/read-html.ts';
import { toRuns } from '../../../src/html/tables.ts';
import { writeMarkdown } from '../../../src/html/write-markdown.ts';
import { parseHtml } from '../../markdown/parse-html.ts';
import { insertBlocks } from './insert-blocks.ts';
import { above } from './nodes.ts';

/** A copy of the clipboard's contents; the browser empties its own as soon as the event is over. */
export interface Clipboard {
  html: string;
  text: string;
  /** Slate's own format, from this editor or another one based on it. */
  fragment: string;
  files: readonly File[];
}

export interface PasteContext {
  /** Markdown as nodes of the editor. */
  toSlate: (markdown: string) => Descendant[];
  /** Uploads a picture into the entry: its address for Markdown, or undefined if it was refused. */
  upload: (file: File) => Promise<string | undefined>;
  /** Shows the editor a message; '' removes the last one. */
  notify: (message: string) => void;
}

/** Inserts pasted or dropped contents. */
export async function insertClipboard(
  editor: Editor,
  data: Clipboard,
  context: PasteContext,
): Promise<void> {
  context.notify('');
  const own = readOwn(data.fragment);
  if (own) {
    insertOwn(editor, own);
    return;
  }
  const paste = read(data);
  const { files } = data;
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  // Word and Excel add a picture of the text to the text; only a picture without text is meant as one.
  if (pictures.length > 0 && !hasText(paste.blocks))
    await insertPictures(editor, pictures, context);
  else if (files.length > pictures.length && !hasText(paste.blocks))
    context.notify('这里只能放图片。附件请用“插入 → 附件”上传。');
  else await insertPaste(editor, paste, context);
}

function read({ html, text }: Clipboard): Paste {
  if (html !== '') return readHtml(parseHtml(html));
  return { blocks: readPlainText(text), leftOut: 0 };
}

const hasText = (blocks: readonly Block[]) =>
  blocks.some((block) => block.type === 'rule' || toRuns([block]).length > 0);

async function insertPaste(editor: Editor, paste: Paste, context: PasteContext): Promise<void> {
  const { blocks, lost } = paste.blocks.some(({ type }) => type === 'picture')
    ? await keepingPlace(editor, () => uploadPictures(paste.blocks, context))
    : { blocks: paste.blocks, lost: 0 };
  const isInCell = above(editor, ['table-cell']) !== undefined;
  const kept: Block[] = isInCell ? [{ type: 'paragraph', runs: toRuns(blocks) }] : blocks;
  const pictures = blocks.filter(({ type }) => type === 'picture').length;
  if (hasText(kept) || (!isInCell && pictures > 0))
    insertBlocks(editor, context.toSlate(writeMarkdown(kept)));
  const leftOut = paste.leftOut + lost + (isInCell ? pictures : 0);
  if (leftOut > 0) {
    context.notify(
      `有 ${leftOut} 张图片没有带过来：请在原文里把图片另存到电脑上，再用“插入 → 图片”上传。`,
    );
  } else if (pictures > 0) context.notify(ASK_FOR_ALT);
}

const ASK_FOR_ALT = '图片放进来了。请在它下面写上替代文字：图里有什么，看不见图的人也能知道。';

async function insertPictures(
  editor: Editor,
  files: readonly File[],
  context: PasteContext,
): Promise<void> {
  if (above(editor, ['table-cell'])) {
    context.notify('表格里放不下图片，请放到表格外面。');
    return;
  }
  const blocks = await keepingPlace(editor, async () => {
    const sources = await inTurn(files, context.upload);
    return sources.map((src): Block => ({ type: 'picture', src }));
  });
  if (blocks.length === 0) return;
  insertBlocks(editor, context.toSlate(writeMarkdown(blocks)));
  context.notify(ASK_FOR_ALT);
}

async function uploadPictures(
  blocks: readonly Block[],
  { upload }: PasteContext,
): Promise<{ blocks: Block[]; lost: number }> {
  const uploaded = await inTurn(blocks, async (block) => {
    if (block.type !== 'picture') return block;
    const file = await toFile(block.src).catch(() => undefined);
    const src = file && (await upload(file));
    return src === undefined ? undefined : { ...block, src };
  });
  return { blocks: uploaded, lost: blocks.length - uploaded.length };
}

/** One after the other, in order; leaves out undefined results. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result | undefined>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    const result = await act(item);
    if (result !== undefined) results.push(result);
  }
  return results;
}

/** Downloads the picture of a `data:` or `blob:` address. Our policy forbids fetching the former. */
async function toFile(src: string): Promise<File> {
  if (src.startsWith('blob:')) return named(await (await fetch(src)).blob());
  const [, type = '', base64, content = ''] =
    /^data:([^;,]*)(?:;[^,]*?(base64))?,(.*)$/s.exec(src) ?? [];
  const text = decodeURIComponent(content);
  const bytes = base64 ? atob(text.replace(/\s/g, '')) : text;
  return named(new Blob([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], { type }));
}

function named(blob: Blob): File {
  return new File([blob], `image.${blob.type.replace('image/', '')}`, { type: blob.type });
}

/** Restores the position after the upload: meanwhile the editor may click elsewhere or continue to write. */
async function keepingPlace<Result>(editor: Editor, act: () => Promise<Result>): Promise<Result> {
  const place = editor.selection ? Editor.rangeRef(editor, editor.selection) : undefined;
  const result = await act();
  const selection = place?.unref();
  if (selection) editor.select(selection);
  return result;
}

/** Contents that were copied in this same editor, with their blocks. */
function readOwn(fragment: string): Descendant[] | undefined {
  if (fragment === '') return undefined;
  try {
    const nodes: unknown = JSON.parse(decodeURIComponent(atob(fragment)));
    return Node.isNodeList(nodes) && nodes.every(isOurs) ? (nodes as Descendant[]) : undefined;
  } catch {
    return undefined;
  }
}

const OURS =
  /^(?:paragraph|heading-\w+|quote|(?:bulleted|numbered)-list|list-item|table|table-row|table-cell|break|thematic-break|link|image|shortcode)$/;

/** Other editors are based on Slate too, with nodes of their own. */
function isOurs(node: Node): boolean {
  if (!('children' in node)) return true;
  return 'type' in node && OURS.test(String(node.type)) && node.children.every(isOurs);
}

function insertOwn(editor: Editor, nodes: Descendant[]): void {
  // A single copied list or table comes wrapped in its list or table, which Slate removes again.
  if (nodes.length === 1) editor.insertFragment(nodes);
  else insertBlocks(editor, nodes);
}
