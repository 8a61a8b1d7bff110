import { type Taken, acceptChanges } from './accept-changes.ts';
import type { Parts } from './parts.ts';

/** Fonts and themes contain no text, and embedded files are cleaned separately. */
const READ = /^word\/(?:[^/]+|glossary\/[^/]+)\.xml$/i;
const HIDDEN = /<(?:\w+:)?vanish(?:\s*\/|\s+(?:\w+:)?val="(?:1|true|on)"\s*\/)>/i;

/** Accepts tracked changes in every part of a Word file. Returns hidden content that stays. */
export function cleanWord(parts: Parts, taken: Taken): string[] {
  const left: string[] = [];
  for (const name of parts.names().filter((each) => READ.test(each))) {
    parts.edit(name, (xml) => acceptChanges(xml, taken));
    if (/document\d*\.xml$|header|footer/.test(name) && HIDDEN.test(parts.text(name)))
      left.push('隐藏的文字。在 Word、WPS 里全选，右键“字体”，去掉“隐藏文字”的勾，就看得见');
  }
  return [...new Set(left)];
}
