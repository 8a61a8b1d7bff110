import { type Package, openPackage } from './open-zip.ts';
import type { FileText, Part } from './part.ts';
import { readAnything } from './read-anything.ts';
import { readFlow } from './read-flow.ts';
import { isSheetPart, readXlsx } from './read-xlsx.ts';
import { walkXml } from './walk-xml.ts';

/** Parts with running text, and their names. `%` is the placeholder of their number. */
const FLOWS: readonly [RegExp, string][] = [
  [/^word\/document\d*\.xml$/i, '正文'],
  [/^word\/header\d*\.xml$/i, '页眉'],
  [/^word\/footer\d*\.xml$/i, '页脚'],
  [/^word\/footnotes\.xml$/i, '脚注'],
  [/^word\/endnotes\.xml$/i, '尾注'],
  [/^word\/comments\.xml$/i, '批注'],
  [/^word\/glossary\/document\.xml$/i, '构建基块'],
  [/^ppt\/slides\/slide(\d+)\.xml$/i, '幻灯片 %'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/i, '备注 %'],
  [/^ppt\/comments\/.*\.xml$/i, '批注'],
  [/^ppt\/(?:slideMasters|slideLayouts|handoutMasters|notesMasters)\/[^/]+\.xml$/i, '母版'],
  [/^xl\/(?:drawings|threadedComments)\/[^/]+\.xml$/i, '文本框或批注'],
];
/** Other parts that may contain text, and their names. */
const OTHERS: readonly [RegExp, string][] = [
  [/^docProps\/.*\.xml$/i, '文件属性'],
  [/^customXml\/[^/]+\.xml$/i, '文件里的自定义数据'],
  [/^xl\/(?:pivotCache|externalLinks|queryTables|persons|tables)\/[^/]+\.xml$/i, '缓存的数据'],
  [/\/(?:charts|diagrams)\/[^/]+\.xml$/i, '图表的数据'],
  [/^xl\/connections\.xml$|^word\/settings\.xml$|^ppt\/tags\/.*\.xml$/i, '文件的设置'],
  [/./, '文件里的其他文字'],
];
/** Styles, themes and fonts contain no personal data. */
const NO_TEXT =
  /^\[Content_Types\]|\/theme\/|\/(?:fontTable|styles|stylesWithEffects|webSettings|calcChain|tableStyles|presProps|viewProps)\.xml$/i;
/** Maximum nesting depth of files in files that are inspected. */
const DEEPEST = 2;

/**
 * Reads a docx, xlsx or pptx with everything that a reader may find in it. Throws
 * `UnreadableFileError` or `RejectedFileError`.
 */
export function readOffice(bytes: Uint8Array, depth = 0): FileText {
  const opened = openPackage(bytes);
  const parts: Part[] = [];
  const isWorkbook = opened.texts.has('xl/workbook.xml');
  if (isWorkbook) parts.push(...readXlsx(opened));
  for (const [name, xml] of opened.texts) {
    if (isWorkbook && isSheetPart(name)) continue;
    parts.push(...readPart(name, xml));
  }
  for (const xml of opened.texts.values()) parts.push(...notesIn(xml));
  const inner = readEmbedded(opened, depth);
  return { parts: [...parts, ...inner.parts], unread: [...inner.unread, ...unreadIn(opened)] };
}

function readPart(name: string, xml: string): Part[] {
  if (/\.rels$/i.test(name)) return linksIn(xml);
  const [flow, place] = FLOWS.find(([pattern]) => pattern.test(name)) ?? [];
  if (flow && place) return readFlow(xml, nameOf(flow, name, place, xml));
  if (/^xl\/styles\.xml$/i.test(name)) return readAnything(formatsIn(xml), '数字的格式');
  if (NO_TEXT.test(name)) return [];
  const [, other = ''] = OTHERS.find(([pattern]) => pattern.test(name)) ?? [];
  if (/\.(?:txt|x?html?|xht|mht(?:ml)?|rtf|csv|json)$/i.test(name))
    return [{ text: xml, placeAt: () => other }];
  return readAnything(xml, other);
}

const NOTE = /<!--([^]*?)-->/g;

/** Comments that no program shows, but that are visible in the unpacked file. */
const notesIn = (xml: string): Part[] =>
  xml.includes('<!--')
    ? [...xml.matchAll(NOTE)].map(([, text = '']) => ({ text, placeAt: () => '文件里的注释' }))
    : [];

/** Number formats of a workbook, which add text to numbers. */
const formatsIn = (xml: string) => `<x>${xml.match(/<numFmt\b[^<>]*\/>/g)?.join('') ?? ''}</x>`;

function nameOf(pattern: RegExp, name: string, place: string, xml: string): string {
  const isHidden = /<p:sld\b[^>]*\sshow="0"/.test(xml.slice(0, 4000));
  return place.replace('%', pattern.exec(name)?.[1] ?? '') + (isHidden ? '（隐藏）' : '');
}

/** Targets of links: `mailto:`, `tel:`, queries. */
function linksIn(xml: string): Part[] {
  const parts: Part[] = [];
  walkXml(xml, {
    open: (_, { Target = '', TargetMode }) => {
      if (TargetMode === 'External') parts.push({ text: Target, placeAt: () => '链接的地址' });
    },
  });
  return parts;
}

function readEmbedded({ embedded }: Package, depth: number): FileText {
  const all: FileText = { parts: [], unread: [] };
  if (depth >= DEEPEST && embedded.size > 0) all.unread.push('嵌在里面的文件');
  for (const [name, bytes] of depth < DEEPEST ? embedded : []) {
    const { parts, unread } = readOffice(bytes, depth + 1);
    const within = `嵌在里面的 ${name.replace(/^.*\//, '')} `;
    for (const part of parts) {
      const { placeAt } = part;
      all.parts.push({ ...part, placeAt: (at) => within + placeAt(at) });
    }
    all.unread.push(...unread.map((what) => within + what));
  }
  return all;
}

/** Pictures and objects of other programs; only their names are checked. */
function unreadIn({ names }: Package): string[] {
  const pictures = names.filter((name) =>
    /\/media\/.*\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg)$/i.test(name),
  );
  const objects = names.filter((name) => /\/embeddings\/(?!.*\.(?:docx|xlsx|pptx)$)/i.test(name));
  return [
    ...(pictures.length > 0 ? [`里面的 ${pictures.length} 张图片`] : []),
    ...(objects.length > 0 ? [`嵌在里面的 ${objects.length} 个文件`] : []),
  ];
}
