/** Numbers and signs that begin a line of their own in a Chinese text, by kind; no Markdown list begins so. */
const KINDS: readonly RegExp[] = [
  /^\d{1,3}[、．）)]/,
  /^\d{1,2}\.(?!\d)/,
  /^[（(](?:\d{1,3}|[一二三四五六七八九十百]{1,4})[）)]/,
  /^[一二三四五六七八九十百]{1,4}[、．.]/,
  /^[０-９]{1,3}[、．）]/,
  /^第(?:\d{1,3}|[一二三四五六七八九十百]{1,4})(?:条|章|节|款|项|步|[、，：])/,
  /^[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➓]/,
  /^[•●○◆◇■□▪▫★☆※√✓✔➢➤►▶\uF000-\uF0FF]/,
  /^[-*+](?=\p{Script=Han})/u,
];

/** Rows, headings, fences and quotations that were typed so that Markdown does not know them: nor does what follows join. */
const STRUCTURE = /^(?:[|｜]|[：:]{3,}|[#＃]{2,6}|＞)/;

/** A sentence that goes on with 第, 和 … cites the item that comes next. */
const CITING = /[第和与及或按照据]$/;
const SENTENCE_END = /[。；：！？…;:!?.”）)】]$/;

const kindOf = (line: string) => KINDS.findIndex((kind) => kind.test(line));

/**
 * Which lines of a paragraph are meant to stand by themselves: those that begin with two full-width blanks, and items
 * such as `1、…`, `（二）…`, `①…`. An item that follows the middle of a sentence counts only among others of its kind:
 * a PDF breaks lines anywhere.
 */
export function ownLines(lines: readonly string[]): boolean[] {
  const plain = lines.map((line) => line.replace(/^[\s\u00A0]+/, ''));
  const kinds = plain.map(kindOf);
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return lines.map((line, index) => {
    if (index === 0) return false;
    if (/^[^\S\n]*(?:\u3000{2}|\u00A0{2})/.test(line)) return true;
    if (STRUCTURE.test(plain[index] ?? '') || STRUCTURE.test(plain[index - 1] ?? '')) return true;
    const kind = kinds[index] ?? -1;
    if (kind === -1) return false;
    const before = (plain[index - 1] ?? '').trimEnd();
    if (CITING.test(before)) return false;
    return SENTENCE_END.test(before) || (counts.get(kind) ?? 0) > 1;
  });
}
