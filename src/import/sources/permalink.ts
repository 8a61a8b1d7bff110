import { parse } from 'yaml';

/** How a blog made addresses of its files. */
export type Permalink =
  | { kind: 'none' }
  /** Hugo: the path below `content/`. */
  | { kind: 'path' }
  /** Hexo and Jekyll: a pattern of posts; other pages keep their paths. */
  | { kind: 'pattern'; pattern: string };

interface Parameters {
  path: string;
  name: string;
  title: string;
  slug: string;
  date: string | undefined;
  data: Readonly<Record<string, unknown>>;
}

/** Jekyll's patterns that have names. https://jekyllrb.com/docs/permalinks/ */
const NAMED: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};
const HEXO = ':year/:month/:day/:title/';

/** The rule that a blog's `_config.yml` names; `text` undefined without the file. */
export function permalinkIn(text: string | undefined): Permalink {
  if (text === undefined) return { kind: 'none' };
  const config = readConfig(text);
  const isHexo =
    'new_post_name' in config || 'source_dir' in config || 'post_asset_folder' in config;
  const written = config['permalink'];
  if (typeof written !== 'string' || written === '')
    return { kind: 'pattern', pattern: isHexo ? HEXO : (NAMED['date'] ?? '') };
  return { kind: 'pattern', pattern: NAMED[written] ?? written };
}

/** The former site that the file names. */
export function originIn(text: string | undefined): string | undefined {
  const { url } = text === undefined ? {} : readConfig(text);
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? new URL(url).origin : undefined;
}

function readConfig(text: string): Record<string, unknown> {
  try {
    const config: unknown = parse(text);
    return typeof config === 'object' && config !== null ? (config as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The addresses that a file had by the rule. */
export function addressOf(permalink: Permalink, parameters: Parameters): string[] {
  if (permalink.kind === 'none') return [];
  const isPost = /(?:^|\/)_(?:posts|drafts)\//.test(`/${parameters.path}`);
  if (permalink.kind === 'path' || (!isPost && !permalink.pattern.startsWith('!')))
    return pathAddress(parameters.path);
  const filled = fill(permalink.pattern.replace(/^!/, ''), parameters);
  if (filled === undefined) return [];
  const plain = `/${filled}`.replace(/\/{2,}/g, '/');
  return plain === '/' ? [] : [plain];
}

/** `source/about/index.md` → `/about/`, `content/posts/x.md` → `/posts/x/`. */
function pathAddress(path: string): string[] {
  const below = path.replace(/^(?:source|content|docs)\//, '').replace(/\.\w+$/, '');
  const plain = below.replace(/(?:^|\/)_?index$/i, '');
  return plain === '' ? [] : [`/${plain}/`];
}

/** Undefined if the pattern needs what the file does not say. */
function fill(
  pattern: string,
  { path, name, title, slug, date, data }: Parameters,
): string | undefined {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const below = path.replace(/^.*_(?:posts|drafts)\//, '').replace(/\.\w+$/, '');
  const categories = [data['categories'], data['category']]
    .flat(2)
    .filter((word): word is string => typeof word === 'string');
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    short_year: year.slice(2),
    title: below.replace(/(^|\/)\d{4}-\d{1,2}-\d{1,2}-/, '$1') || name,
    name,
    filename: name,
    slug,
    post_title: title,
    id: String(data['id'] ?? data['cid'] ?? ''),
    cid: String(data['cid'] ?? data['id'] ?? ''),
    abbrlink: String(data['abbrlink'] ?? ''),
    category: categories.at(-1) ?? '',
    categories: categories.join('/'),
    output_ext: '.html',
  };
  let isWhole = true;
  const filled = pattern.replace(/[:{]([a-z_]+)\}?/g, (token: string, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value === undefined || (value === '' && !key.startsWith('categor'))) isWhole = false;
    return value ?? token;
  });
  return isWhole ? filled : undefined;
}
