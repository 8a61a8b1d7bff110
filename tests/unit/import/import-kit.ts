import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { parseFrontMatter } from '../../../src/content-format/front-matter.ts';
import { openSource } from '../../../src/import/open-source.ts';
import type { Outcome } from '../../../src/import/outcome.ts';
import { type ImportOptions, runImport } from '../../../src/import/run-import.ts';
import { isMissing } from '../../../src/system/files.ts';

/** Files of a former site, by their paths. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files. */
export async function writeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'former-'));
  await addFiles(folder, files);
  return folder;
}

export async function addFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** A content folder that things are moved into. */
export class NewSite {
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<NewSite> {
    return new NewSite(await writeFolder({ 'essays/.keep': '' }));
  }

  /** Moves a source in; the outcomes by their keys. */
  async take(
    source: string,
    options: Partial<ImportOptions> & {
      folders?: string[];
      site?: string;
      permalink?: string;
    } = {},
  ): Promise<Map<string, Outcome>> {
    const { folders = [], site, permalink } = options;
    const outcomes = new Map<string, Outcome>();
    await runImport(
      await openSource(source, { folders, permalink, origins: site === undefined ? [] : [site] }),
      {
        root: this.root,
        apply: true,
        defaults: { author: '区教育工会', kind: 'article' },
        tell: (outcome) => outcomes.set(outcome.key, outcome),
        progress: () => undefined,
        ...options,
      },
    );
    return outcomes;
  }

  file = (slug: string): string => join(this.root, 'essays', `${slug}.md`);
  text = (slug: string): Promise<string> => readFile(this.file(slug), 'utf8');

  /** The fields of an entry, and its body without the blank lines around it. */
  async entry(slug: string): Promise<{ data: Record<string, unknown>; body: string }> {
    const { data, body } = parseFrontMatter(await this.text(slug));
    return { data, body: body.trim() };
  }

  entries = (): Promise<string[]> => namesIn(join(this.root, 'essays'));
  media = (): Promise<string[]> => namesIn(join(this.root, 'media'));
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A picture of its own colour. */
export const picture = (
  background: string,
  format: 'png' | 'jpeg' | 'gif' = 'png',
): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .toFormat(format)
    .toBuffer();

/** A WordPress export with these items, each as the inside of an `<item>`. */
export const wxr = (items: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>旧网站</title><link>http://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://old.example</wp:base_site_url>
<wp:author><wp:author_login><![CDATA[li]]></wp:author_login><wp:author_display_name><![CDATA[宣传组]]></wp:author_display_name></wp:author>
${items.map((item) => `<item>${item}</item>`).join('\n')}
</channel></rss>`;

/** One item of an export. */
export const wxrPost = (id: number, content: string, more = ''): string => `<title>第${id}篇</title>
<link>http://old.example/2014/02/${id}.html</link><dc:creator><![CDATA[li]]></dc:creator>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date><![CDATA[2014-02-11 23:30:00]]></wp:post_date>
<wp:post_name><![CDATA[post-${id}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status>
<wp:post_type><![CDATA[post]]></wp:post_type>${more}`;
