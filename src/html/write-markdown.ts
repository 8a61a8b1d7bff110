import type { Block, Run } from './blocks.ts';

/** Blocks as Markdown, in the body editor's own style. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return writeLines(block.runs);
    case 'heading':
      return `${'#'.repeat(block.depth)} ${writeRuns(block.runs).replace(/\n/g, ' ')}`;
    case 'quote':
      return writeMarkdown(block.blocks).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'list':
      return writeList(block);
    case 'table':
      return writeTable(block.rows);
    case 'code':
      return writeCode(block.text);
    case 'rule':
      return '---';
    case 'picture':
      return `![${escapeText(block.alt ?? '')}](${escapeAddress(block.src)})`;
  }
}

function writeLines(runs: readonly Run[]): string {
  // An address takes the backslash of a line break for its own, unless a space ends it.
  return writeRuns(runs)
    .split('\n')
    .map((line) => escapeStart(line).replace(/https?:\/\/[!-~]*$/, '$& '))
    .join('\\\n')
    .trimEnd();
}

function writeList({ ordered, start, items }: Block & { type: 'list' }): string {
  return items
    .map((item, index) => {
      const marker = ordered ? `${start + index}. ` : '- ';
      const isTight = item.every(({ type }, at) =>
        at === 0 ? type === 'paragraph' : type === 'list',
      );
      const text = item.map(writeBlock).join(isTight ? '\n' : '\n\n');
      return marker + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`);
    })
    .join('\n');
}

function writeTable(rows: readonly Run[][][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => row.map(writeCell));
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function writeCell(runs: readonly Run[]): string {
  return writeRuns(runs).replace(/\|/g, '\\|').replace(/\n/g, '<br>');
}

function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

type Mark = 'href' | 'bold' | 'italic' | 'strike';
const MARKS: readonly Mark[] = ['href', 'bold', 'italic', 'strike'];
const SIGNS = { bold: '**', italic: '*', strike: '~~' };

/** Marks from the outside in: adjacent runs that share one are enclosed together. A line break stays `\n`. */
function writeRuns(runs: readonly Run[], [mark, ...inner]: readonly Mark[] = MARKS): string {
  if (mark === undefined) return runs.map(writeText).join('');
  const groups: { value: Run[Mark]; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const value = run[mark] || undefined;
    if (last && last.value === value) last.runs.push(run);
    else groups.push({ value, runs: [run] });
  }
  return groups
    .map((group) => {
      const text = writeRuns(group.runs, inner);
      return group.value === undefined ? text : enclose(mark, String(group.value), text);
    })
    .join('');
}

/** Spaces at the ends stay outside: `** 会员 **` would not be bold. */
function enclose(mark: Mark, value: string, text: string): string {
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (middle === '') return text;
  if (mark !== 'href') return `${before}${SIGNS[mark]}${middle}${SIGNS[mark]}${after}`;
  return `${before}[${middle}](${escapeAddress(value)})${after}`;
}

/** An address without the characters that would end it in Markdown. */
export const escapeAddress = (address: string): string =>
  address.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

function writeText({ text, code, href }: Run): string {
  if (code === true && !text.includes('`')) return `\`${text}\``;
  if (href !== undefined) return escapeText(text);
  return text
    .split(ADDRESS)
    .map((piece, at, pieces) =>
      at % 2 === 0 ? escapeText(piece) : writeAddress(piece, pieces[at + 1] ?? ''),
    )
    .join('');
}

/** An address among text, which is a link by itself. */
const ADDRESS = /(\b(?:https?:\/\/|www\.)[!-~]*[\w/])/;

/** A backslash after it would become part of it; with signs that no address has, it is better no link. */
const writeAddress = (address: string, next: string): string =>
  /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][\w./?#&=%+:;,@!~-]*)?$/.test(address)
    ? /^[\\`*_[\]<~]/.test(next) && address.startsWith('http')
      ? `<${address}>`
      : address
    : `\`${address.replaceAll('`', '')}\``;

/** Text without the characters that are Markdown within a line. */
export const escapeText = (text: string): string => text.replace(/[\\`*_[\]<~]/g, '\\$&');

/** Escapes a line start that would make it a heading, a quote, a list or a block. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{3,}|={3,}|:{3,})/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
