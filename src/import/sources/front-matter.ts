import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** A Markdown file of another program, divided. */
export interface Parts {
  data: Readonly<Record<string, unknown>>;
  body: string;
  /** The head cannot be read: it is kept as text. */
  isBroken: boolean;
}

const HEADS: readonly [head: RegExp, parse: (text: string) => unknown][] = [
  [/^---[ \t]*\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/, parseYaml],
  [/^\+\+\+[ \t]*\n([^]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/, parseToml],
  [/^;;;[ \t]*\n([^]*?)(?:^|\n);;;[ \t]*(?:\n|$)/, (text) => JSON.parse(`{${text}}`) as unknown],
  // Hexo takes a head without its first line.
  [/^((?:[a-z_-]+:[^\n]*\n(?:[ \t]*-[^\n]*\n)*)+)---[ \t]*(?:\n|$)/i, parseYaml],
];

/** The head of a Markdown file (YAML, TOML or Hexo's JSON) and its text. */
export function splitDocument(written: string): Parts {
  const text = written.replace(/\r\n?/g, '\n').replace(/^\s*<!--markdown-->/, '');
  for (const [head, parse] of HEADS) {
    const [whole, inner = ''] = head.exec(text) ?? [];
    if (whole === undefined) continue;
    const data = attempt(() => parse(inner));
    const body = text.slice(whole.length);
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return { data: data as Record<string, unknown>, body, isBroken: false };
    if (inner.trim() === '' || data === null) return { data: {}, body, isBroken: false };
    return { data: readLines(inner), body, isBroken: true };
  }
  return { data: {}, body: text, isBroken: false };
}

/** YAML 1.2 with days as text, as lenient as the programs that read it. */
function parseYaml(text: string): unknown {
  const document = parseDocument(text.replace(/\t/g, '  '), { uniqueKeys: false });
  if (document.errors.length > 0) throw new Error('no YAML');
  return document.toJS() as unknown;
}

/** `title: a: b` is no YAML; its lines say what was meant. */
function readLines(text: string): Record<string, unknown> {
  const pairs = text.matchAll(/^([a-z_-]+):[ \t]*(\S.*)$/gim);
  return Object.fromEntries(
    [...pairs].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      // Also a quotation mark without its pair, which may be what is wrong.
      value.trim().replace(/^(["'])([^"']*)\1?$/, '$2'),
    ]),
  );
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
