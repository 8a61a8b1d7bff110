/**
 * Markdown that Decap's rich text editor reads but writes back as something else (measured, 82 snippets):
 * footnotes become stray text, task lists lose their boxes, tables their alignment and escaped bars.
 */
const FRAGILE: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /\[\^[^\]\s]+\]/, name: '脚注' },
  { pattern: /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/m, name: '勾选清单' },
  { pattern: /^[ \t]*\|?[ \t:|-]*(?::-{1,}|-{1,}:)[ \t:|-]*$/m, name: '对齐的表格' },
  { pattern: /^[ \t]*\|.*\\\|/m, name: '含竖线的表格' },
  { pattern: /(?<!~)~(?!~)[^~\n]+~(?!~)/, name: '单波浪线' },
  { pattern: /^\s*---[ \t]*(?:\n|$)/, name: '开头的分隔线' },
  { pattern: /^[ \t]*<(?!https?:)[a-z!/]/im, name: 'HTML' },
];

/** What the rich text editor would damage in this body, named in Chinese. */
export function fragileParts(markdown: string | undefined): string[] {
  const text = (markdown ?? '').replace(/^(`{3,}|~{3,}).*\n[\s\S]*?\n\1/gm, '');
  return FRAGILE.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}

/** The mode that the body editor opens in: source where rich text would do damage. */
export function safeMode(markdown: string | undefined, preferred: string): string {
  return fragileParts(markdown).length > 0 ? 'raw' : preferred;
}

/** Tells the editor why rich text stays off, and whether it does. */
export function refusesRichText(markdown: string | undefined): boolean {
  const parts = fragileParts(markdown);
  if (parts.length === 0) return false;
  window.alert(
    `正文里有${parts.join('、')}，“所见即所得”会弄坏它，所以只能在源码里改。右边的预览照常显示。`,
  );
  return true;
}
