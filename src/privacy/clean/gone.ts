import type { Parts, Relationship } from './parts.ts';
import { elements, readTree } from './xml-tree.ts';

/**
 * Relationships to data about persons or their machines, by the last word of their type; with a
 * description.
 */
const GONE: ReadonlyMap<string, string> = new Map([
  ...entries('文件属性', 'core-properties', 'extended-properties', 'custom-properties'),
  ...entries('批注', 'comments', 'commentsExtended', 'commentsIds', 'commentsExtensible'),
  ...entries('批注', 'threadedComment', 'people', 'person', 'commentAuthors', 'authors'),
  ...entries('缩略图', 'thumbnail'),
  ...entries('打印机设置', 'printerSettings'),
  ...entries('修订记录', 'revisionHeaders', 'revisionLog', 'usernames', 'changesInfo'),
  ...entries('修订记录', 'revisionInfo'),
  ...entries('自定义数据', 'customXml'),
  ...entries('电脑上的位置', 'attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource'),
  ...entries('单位的保密标签', 'classificationlabels'),
]);

function entries(label: string, ...types: string[]): [string, string][] {
  return types.map((type) => [type, label]);
}

/** Whether a relationship leads to data that a clean copy removes. */
export const isGone = ({ type }: Relationship): boolean => GONE.has(type);

/** Describes removed data, with the names of persons in it. */
export function describeGone(parts: Parts, gone: readonly Relationship[]): string[] {
  const byLabel = new Map<string, string[]>();
  for (const { type, target } of gone) {
    const label = GONE.get(type) ?? '';
    const text =
      target !== undefined && parts.has(target) && /\.xml$/i.test(target) ? parts.text(target) : '';
    byLabel.set(label, [...(byLabel.get(label) ?? []), ...namesIn(type, text)]);
  }
  return [...byLabel].map(([label, names]) => {
    const found = [...new Set(names)].filter((name) => name.trim() !== '').slice(0, 5);
    if (found.length === 0) return label;
    return label === '文件属性'
      ? `作者等文件属性（${found.join('、')}）`
      : `${label}（${found.join('、')}）`;
  });
}

const AUTHORS: ReadonlySet<string> = new Set([
  'creator',
  'lastModifiedBy',
  'Manager',
  'Company',
  'author',
]);

function namesIn(type: string, xml: string): string[] {
  if (xml === '') return [];
  if (
    ['core-properties', 'extended-properties'].includes(type) ||
    /"?author/i.test(type) ||
    type === 'comments'
  )
    return [...elements(readTree(xml))].flatMap((node) => {
      const { local, attributes, openEnd, closeStart } = node;
      const named =
        attributes['w:author'] ??
        (local === 'cmAuthor' || local === 'author' ? attributes['name'] : undefined);
      if (named !== undefined) return [named];
      return AUTHORS.has(local) && node.children.length === 0
        ? [plain(xml.slice(openEnd, closeStart))]
        : [];
    });
  return [];
}

const plain = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
