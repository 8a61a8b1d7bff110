import { readFile, readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { createRenderer } from '../../../src/markdown/render.ts';
import { YamlError, parseYaml } from '../../../src/content-format/front-matter.ts';
import { type BenchPage, type Corpus, toCorpus } from './corpus.ts';
import { toHtml } from './generate/corpus.ts';
import { escapeHtml, readPage } from './html-text.ts';

const ENDING = /\.(?:md|mdx|markdown)$/i;
/** Texts of the front matter that a site would show on the page. */
const SHOWN = ['summary', 'description', 'answer', 'offer'];

const render = createRenderer({ laws: [], base: '/' });

/**
 * A folder of Markdown, one page per file; the path below `folder` is the page's id. The title is the front matter's
 * `title`, otherwise the first heading, otherwise the file's name. Throws with the file's name if a file is not UTF-8
 * or its front matter cannot be parsed, and if there is no Markdown at all.
 */
export async function readMarkdownFolder(folder: string): Promise<Corpus> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => ENDING.test(name))
    .map((name) => name.split(sep).join('/'))
    .sort();
  if (names.length === 0) throw new Error(`${folder}: found no Markdown, expected files *.md`);
  const pages: BenchPage[] = [];
  for (const [index, name] of names.entries()) pages.push(await toPage(folder, name, index));
  return toCorpus(folder, pages);
}

async function toPage(folder: string, name: string, index: number): Promise<BenchPage> {
  const file = join(folder, name);
  const { data, body } = parse(file, decode(file, await readFile(file)));
  const heading = /^#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(body);
  const title = toText(data['title']) ?? heading?.[1]?.trim() ?? basename(name).replace(ENDING, '');
  // A heading that is the title would otherwise occur on the page twice.
  const rest = heading?.[1]?.trim() === title ? body.replace(heading[0], '') : body;
  const lead = SHOWN.map((field) => toText(data[field])).filter((text) => text !== undefined);
  const html = toHtml(
    title,
    lead.map((text) => `<p>${escapeHtml(text)}</p>`).join('') + (await render(rest)),
  );
  const page = readPage(html) ?? { title, text: '' };
  return { id: name, url: `/page-${index + 1}/`, title, text: page.text, html };
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      `${file}: found bytes that are not UTF-8, expected UTF-8 (GBK must be converted)`,
    );
  }
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;

function parse(file: string, text: string): { data: Record<string, unknown>; body: string } {
  const plain = text.replace(/\r\n?/g, '\n');
  const [all = '', yaml = ''] = FRONT_MATTER.exec(plain) ?? [];
  try {
    return { data: parseYaml(yaml, 2), body: plain.slice(all.length) };
  } catch (error) {
    const [line, words] =
      error instanceof YamlError ? [error.line ?? 1, error.message] : [1, String(error)];
    throw new Error(`${file}:${line}: front matter: ${words}`, { cause: error });
  }
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
