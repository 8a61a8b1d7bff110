import { stringify } from 'yaml';
import { checkContent } from '../../src/check/content-check.ts';
import type { FoundFile } from '../../src/check/found-file.ts';
import {
  type CollectionName,
  collectionNames,
  collections,
  settings,
} from '../../src/collections/index.ts';
import {
  type ValidationError,
  formatError,
  formatExpected,
  formatFound,
} from '../../src/values/validation/validation-error.ts';
import { type Data, exampleOf } from './model-kit.ts';

export const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
export const bytes = (text: string) => new TextEncoder().encode(text);

/** A text file below `content/`. */
export const textFile = (path: string, text: string): FoundFile => ({
  path: `content/${path}`,
  isLink: false,
  text,
});

/** Any other file below `content/`. */
export const otherFile = (path: string, head: Uint8Array): FoundFile => ({
  path: `content/${path}`,
  isLink: false,
  head,
});

/** An entry like the collection's example, with some fields changed; its file is named after `name`. */
export function entryFile(
  collection: CollectionName,
  name: string,
  changes: Data = {},
  body = '正文\n',
): FoundFile {
  const data = { ...exampleOf(collection), slug: name, ...changes };
  return textFile(`${collection}/${name}.md`, `---\n${stringify(data)}---\n${body}`);
}

const law = {
  id: 'membership-measures-2016',
  title: '工会会员会籍管理办法',
  shortName: '会籍管理办法',
  revised: '2016-12-12',
  copyDate: '2026-07-17',
  confidence: 'original',
  source: '公开文本',
};

/** A valid content folder: the examples and all that they refer to. */
export const soundContent: readonly FoundFile[] = [
  textFile('settings/site.yml', stringify(settings.site.example)),
  textFile('settings/laws.yml', stringify({ laws: [law] })),
  textFile('settings/glossary.yml', stringify(settings.glossary.example)),
  textFile('settings/parameters.yml', stringify(settings.parameters.example)),
  textFile('settings/membership.yml', stringify(settings.membership.example)),
  textFile('settings/quiz.yml', stringify(settings.quiz.example)),
  textFile('settings/local-rules.yml', stringify(settings.localRules.example)),
  textFile('settings/synonyms.yml', stringify(settings.synonyms.example)),
  ...collectionNames.map((name) => entryFile(name, String(collections[name].example['slug']))),
  otherFile('media/join.docx', new Uint8Array([0x50, 0x4b, 3, 4])),
  ...['reading', 'bookshop', 'stage'].map((name) => otherFile(`media/${name}.jpg`, JPEG)),
];

/** The errors of the valid content with these files added, or replacing those with the same path. */
export function check(...files: FoundFile[]): ValidationError[] {
  const paths = new Set(files.map(({ path }) => path));
  return checkContent([...soundContent.filter(({ path }) => !paths.has(path)), ...files]);
}

/** {@link check}, with each error as the line that people read. */
export const reported = (...files: FoundFile[]): string[] => check(...files).map(formatError);

/** The report on a page with this body, with lines counted from the body's first. */
export function reportedInBody(body: string): string[] {
  const page = entryFile('pages', 'body-only', {}, body);
  const first = (page.text ?? '').split('\n').length - body.split('\n').length;
  return check(page).map(
    (error) => `${(error.line ?? 0) - first}: ${formatFound(error)} ${formatExpected(error)}`,
  );
}
