import {
  AlignmentType,
  Document,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { blankRuns } from './blank-runs.ts';
import { DAY_BLANK } from './blanks.ts';
import type { FilledLetter, Run } from './fill-letter.ts';

// WPS takes widths of tables from the columns, and replaces fonts that are named for Latin script only. Lengths are
// twentieths of a point.
const TEXT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEADING = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };
/** Half points. */
const SIZES = { title: 36, text: 24 };
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1440;
const LABEL_WIDTH = 2400;
const COLUMNS = [LABEL_WIDTH, A4.width - 2 * MARGIN - LABEL_WIDTH] as const;
const TWO_CHARACTERS = 2 * 10 * SIZES.text;
const LINE = 420;

/**
 * A letter as a Word file (.docx) on A4, for Word, WPS and LibreOffice: no text boxes, explicit widths of columns,
 * East Asian fonts by name. Names nobody as its author.
 */
export async function toDocx(letter: FilledLetter): Promise<ArrayBuffer> {
  const { title } = letter;
  return Packer.toArrayBuffer(
    new Document({
      title,
      creator: '',
      lastModifiedBy: '',
      styles: {
        default: {
          document: {
            run: { font: TEXT, size: SIZES.text, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
            paragraph: { spacing: { line: LINE } },
          },
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: A4,
              margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
            },
          },
          children: contentOf(letter),
        },
      ],
    }),
  );
}

function contentOf({ title, greeting, rows, lines, closing, attachments, signer }: FilledLetter) {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: LINE },
      children: [new TextRun({ text: title, font: HEADING, size: SIZES.title })],
    }),
    ...(greeting ? [paragraphOf(greeting)] : []),
    ...(rows.length > 0 ? [tableOf(rows), new Paragraph({})] : []),
    ...lines.map(({ kind, runs }) =>
      kind === 'heading'
        ? paragraphOf(runs, { keepNext: true }, HEADING)
        : paragraphOf(runs, { indent: { firstLine: TWO_CHARACTERS } }),
    ),
    paragraphOf([{ text: '此致' }], { indent: { firstLine: TWO_CHARACTERS }, keepNext: true }),
    paragraphOf(closing),
    ...signatureOf(signer),
    ...attachments.map((what, index) =>
      paragraphOf([{ text: `${index === 0 ? '附：' : '\u3000\u3000'}${index + 1}．${what}` }]),
    ),
  ];
}

const paragraphOf = (runs: readonly Run[], options: IParagraphOptions = {}, font = TEXT) =>
  new Paragraph({ ...options, children: runs.flatMap((run) => toTextRuns(run, font)) });

const toTextRuns = ({ text, blank }: Run, font = TEXT): TextRun[] =>
  blank === undefined ? [new TextRun({ text, font })] : blankRuns(blank, { font });

/** By hand, below the text. */
const signatureOf = (signer: string) =>
  [`${signer}（签名）：${'\u3000'.repeat(8)}`, DAY_BLANK].map(
    (text) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: LINE / 2 },
        children: [new TextRun(text)],
      }),
  );

const tableOf = (rows: FilledLetter['rows']) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: COLUMNS[0] + COLUMNS[1], type: WidthType.DXA },
    columnWidths: COLUMNS,
    rows: rows.map(
      ({ label, paragraphs }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf([new Paragraph({ children: [new TextRun(label)] })], COLUMNS[0]),
            cellOf(
              paragraphs.map((runs) => paragraphOf(isOnlyBlank(runs) ? [] : runs)),
              COLUMNS[1],
            ),
          ],
        }),
    ),
  });

/** A cell is a place to write by itself. */
const isOnlyBlank = ([run, ...others]: readonly Run[]) =>
  others.length === 0 && run?.blank !== undefined && run.blank !== 'day';

const cellOf = (children: readonly Paragraph[], width: number) =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 100, right: 100, top: 40, bottom: 40 },
  });
