import { CONTENT_FORMAT, FORMAT_FILE, formatText } from '../content-format/content-version.ts';
import { YamlError } from '../content-format/front-matter.ts';
import type { ContentItem, Step } from './step.ts';
import { MigrationError } from './migration-error.ts';

/** The change of one file. */
export interface Change {
  path: string;
  /** Its original path; undefined for a new file. */
  source?: string;
  before?: string;
  /** Its new text; undefined if it only moves. */
  after?: string;
}

export interface Migration {
  from: number;
  to: number;
  /** The required steps, including those that find nothing to do. */
  steps: readonly Step[];
  changes: readonly Change[];
}

/** A file during migration, with its original path. */
type Moving = ContentItem & { source?: string };

/**
 * Plans the changes from format `from` to the format after `steps`. Pure.
 * @param items all files of the content
 * @throws a {@link MigrationError} that lists every file that cannot be parsed, or two files that
 *   would have one path
 */
export function planMigration(
  items: readonly ContentItem[],
  from: number,
  steps: readonly Step[],
  to = CONTENT_FORMAT,
): Migration {
  const due = steps.filter((step) => step.to > from);
  const before = new Map(items.map((item) => [item.path, item]));
  const after = due.reduce(
    takeStep,
    items.map((item): Moving => ({ ...item, source: item.path })),
  );
  const numbered = withText(after, { path: FORMAT_FILE, text: formatText(to) });
  const changes = numbered.flatMap(({ path, text, source }): Change[] => {
    const old = source === undefined ? undefined : before.get(source);
    if (source === path && old?.text === text) return [];
    return [
      {
        path,
        ...(source !== undefined && { source }),
        ...(old?.text !== undefined && { before: old.text }),
        ...(text !== undefined && text !== old?.text && { after: text }),
      },
    ];
  });
  const sorted = changes.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { from, to, steps: due, changes: sorted };
}

function takeStep(items: readonly Moving[], step: Step): Moving[] {
  const errors: string[] = [];
  const changed = items.map((item): Moving => {
    try {
      return { ...item, ...step.file?.(item) };
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      const line = error.line === undefined ? '' : ` 第${error.line}行`;
      errors.push(`content/${item.path}${line}：${error.message}`);
      return item;
    }
  });
  const added = (step.adds ?? []).filter(({ path }) => !changed.some((item) => item.path === path));
  const all = [...changed, ...added];
  errors.push(...sharedPaths(all));
  if (errors.length > 0) throw new MigrationError('这些文件要先改好，才能迁移', errors);
  return all;
}

function sharedPaths(items: readonly Moving[]): string[] {
  const taken = new Map<string, string>();
  return items.flatMap(({ path, source = path }) => {
    const other = taken.get(path);
    taken.set(path, source);
    return other === undefined ? [] : [`content/${path}：${other} 和 ${source} 都要放到这里`];
  });
}

function withText(items: readonly Moving[], item: Required<ContentItem>): Moving[] {
  const isThere = items.some(({ path }) => path === item.path);
  return isThere
    ? items.map((each) => (each.path === item.path ? { ...each, text: item.text } : each))
    : [...items, item];
}
