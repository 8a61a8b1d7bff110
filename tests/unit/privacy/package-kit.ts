import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Content = string | Uint8Array;

/** `[type, target]`, the type with or without its address, the target as it is written. */
type Link = readonly [type: string, target: string];

export interface PackageFixture {
  /** Name → content. */
  parts: Record<string, Content>;
  /** Part, empty for the whole file → its targets, by the ids rId1, rId2, …. */
  links: Record<string, readonly Link[]>;
}

/** An Office file as programs write it: with its table of types and its relationships. */
export function packageOf({ parts, links }: PackageFixture): Uint8Array {
  const files: Record<string, Content> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="r"/>${Object.keys(
      parts,
    )
      .map((name) => `<Override PartName="/${name}" ContentType="application/x"/>`)
      .join('')}</Types>`,
    ...Object.fromEntries(
      Object.entries(links).map(([source, list]) => [
        source.replace(/[^/]*$/, '_rels/$&.rels'),
        `<Relationships xmlns="${PACKAGE}/relationships">${list.map(relationship).join('')}</Relationships>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

function relationship([type, target]: Link, index: number): string {
  const address = type.startsWith('http') ? type : `${OFFICE}/${type}`;
  const mode = /^[a-z]+:/.test(target) ? ' TargetMode="External"' : '';
  return `<Relationship Id="rId${index + 1}" Type="${address}" Target="${target}"${mode}/>`;
}

/** The parts of a file: name → text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

const W = 'xmlns:w="w" xmlns:r="r" xmlns:m="m"';
const CORE = `${PACKAGE}/relationships/metadata/core-properties`;

/** A Word file by 王五, with 张三’s comment, with this body. */
export function commentedDocx(
  body: string,
  comment = '这句要核实',
  more: Record<string, Content> = {},
): Uint8Array {
  return packageOf({
    parts: {
      'word/document.xml': `<?xml version="1.0"?>\n<w:document ${W}><w:body>${body}<w:p w:rsidR="00AA11BB"><w:commentRangeStart w:id="0"/><w:r><w:t>末段</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>`,
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="张三"><w:p><w:r><w:t>${comment}</w:t></w:r></w:p></w:comment></w:comments>`,
      'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"/></w:styles>`,
      'docProps/core.xml':
        '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>王五</dc:creator></cp:coreProperties>',
      ...more,
    },
    links: {
      '': [
        ['officeDocument', 'word/document.xml'],
        [CORE, 'docProps/core.xml'],
      ],
      'word/document.xml': [
        ['styles', 'styles.xml'],
        ['comments', 'comments.xml'],
      ],
    },
  });
}
