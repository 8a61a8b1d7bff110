import { type Part, textPart } from './part.ts';
import { walkXml } from './walk-xml.ts';

/** The shared strings of a workbook, by index. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [text, isText] = ['', false];
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      isText = name === 't';
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

/** Comments with their cells, and their authors. */
export function readComments(xml: string): Part[] {
  const lines: { text: string; place: string }[] = [];
  let [reference, text, isText] = ['', '', false];
  walkXml(xml, {
    open: (name, { ref = '' }) => {
      if (name === 'comment') [reference, text] = [ref, ''];
      isText = name === 't' || name === 'author';
      if (name === 'author') text = '';
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name === 'comment') lines.push({ text, place: `${reference} 的批注` });
      if (name === 'author') lines.push({ text, place: '批注的作者' });
    },
  });
  return textPart(lines);
}
