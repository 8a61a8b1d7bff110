import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseUrl } from '../../values/parse-url.ts';
import { openPlain } from '../../system/files.ts';
import type { Article, Body, Item, Listed, Source } from '../article.ts';
import { FolderFiles } from './folder-files.ts';
import { readDay } from './read-day.ts';
import { type WxrHead, type WxrItem, readWxr } from './read-wxr.ts';
import { toParagraphs } from './wordpress-text.ts';

/** Items that are no articles: pictures, menus, versions, parts of the design. */
const NO_ARTICLE =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*)$/;
/** Items that readers of the former site could not read. */
const UNPUBLISHED = /^(?:draft|pending|private|future)$/;
const GONE = /^(?:trash|auto-draft|inherit)$/;

/** Whether a file is a WordPress export. */
export async function isWxr(file: string): Promise<boolean> {
  const handle = await openPlain(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const text = buffer.toString('utf8', 0, bytesRead);
    return /<rss\b/.test(text) && /wordpress\.org\/export\//.test(text);
  } finally {
    await handle.close();
  }
}

/** A WordPress export. `folders`: where its pictures are, a copy of `wp-content/uploads`. */
export async function openWxr(file: string, folders: readonly string[]): Promise<Source> {
  const head: WxrHead = { origins: [], authors: new Map() };
  const media: Media = { byId: new Map(), ofPost: new Map() };
  for await (const { fields } of readWxr(file, head)) {
    const address = fields.get('wp:attachment_url');
    if (address === undefined) continue;
    media.byId.set(fields.get('wp:post_id') ?? '', address);
    const post = fields.get('wp:post_parent') ?? '';
    media.ofPost.set(post, [...(media.ofPost.get(post) ?? []), address]);
  }
  const origins = [...new Set(head.origins)];
  const files = new FolderFiles(folders, origins);
  return {
    origins,
    async *items() {
      for await (const item of readWxr(file, { origins: [], authors: new Map() })) {
        const type = item.fields.get('wp:post_type') ?? 'post';
        const status = item.fields.get('wp:status') ?? 'publish';
        if (NO_ARTICLE.test(type) || GONE.test(status)) continue;
        yield toItem(item, status, { media, head, files });
      }
    },
  };
}

/** Addresses of the pictures of an export. */
interface Media {
  byId: Map<string, string>;
  /** By the article to which they were uploaded. */
  ofPost: Map<string, string[]>;
}

interface Context {
  media: Media;
  head: WxrHead;
  files: FolderFiles;
}

function toItem(item: WxrItem, status: string, { media, head, files }: Context): Item {
  const { fields, categories } = item;
  const listed = list(fields);
  const date = [fields.get('wp:post_date'), fields.get('pubDate')].flatMap(
    (day) => readDay(day) ?? [],
  )[0];
  const login = fields.get('dc:creator') ?? '';
  const author = head.authors.get(login) ?? login;
  const summary = fields.get('excerpt:encoded') ?? '';
  const read = (): Promise<Article> =>
    Promise.resolve({
      ...listed,
      ...(date !== undefined && { date }),
      ...(author !== '' && { author }),
      ...(summary !== '' && { summary: summary.replace(/<[^>]*>/g, '') }),
      tags: categories,
      draft: UNPUBLISHED.test(status) || (fields.get('wp:post_password') ?? '') !== '',
      body: bodyOf(fields, media),
    });
  return { listed, read, readFile: files.of() };
}

function list(fields: ReadonlyMap<string, string>): Listed {
  const id = fields.get('wp:post_id') ?? fields.get('guid') ?? fields.get('link') ?? '';
  const name = decodeURIComponent(
    /^(?:%[\da-f]{2}|[\w-])*$/i.exec(fields.get('wp:post_name') ?? '')?.[0] ?? '',
  );
  const link = parseUrl(fields.get('link') ?? '');
  const path = link ? link.pathname + link.search : '';
  const type = fields.get('wp:post_type') === 'page' ? 'page_id' : 'p';
  const title = (fields.get('title') ?? '').replace(/<[^>]*>/g, '').trim();
  return {
    key: `wordpress:${id}`,
    title: title === '' ? `无标题 ${id}` : title,
    ...(/^[\w-]+$/.test(name) && { slug: name }),
    addresses: [...new Set([path, `/?${type}=${id}`])].filter((each) => each.length > 1),
    files: [],
  };
}

function bodyOf(fields: ReadonlyMap<string, string>, { byId, ofPost }: Media): Body {
  const content = fields.get('content:encoded') ?? '';
  const own = ofPost.get(fields.get('wp:post_id') ?? '') ?? [];
  // Typecho's exports say so.
  if (/^\s*<!--markdown-->/.test(content))
    return { format: 'markdown', text: content.replace(/^\s*<!--markdown-->/, '') };
  const html = toParagraphs(content, byId, own);
  return {
    format: 'html',
    children: fromHtml(html, { fragment: true }).children as ElementContent[],
  };
}
