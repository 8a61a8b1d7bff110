import { fieldsOf } from '../../src/collections/index.ts';
import { writeContent } from '../../src/content-format/write-content.ts';
import { askAboutConflict } from '../conflict/ask-about-conflict.ts';
import type { Conflict } from '../conflict/conflict-dialog.tsx';
import { findDifferences, isAlike } from '../conflict/differences.ts';
import { DeskError } from '../ground/desk-error.ts';
import { errorIn, readContent } from '../content/formats.ts';

type Values = Record<string, unknown>;

/** An entry to be saved, with its other versions. */
export interface Save {
  path: string;
  isNew: boolean;
  /** The values of the form. */
  mine: Values;
  /** The text that the form started from. */
  base: string | undefined;
  /** The current text on the host; undefined if there is none. */
  current: string | undefined;
  /** The form was filled from a draft that a colleague has discarded since; the published text is unchanged. */
  isGivenUp: boolean;
  /** Whether a text on the host was written by this form and only the response was lost. */
  isOurs: (path: string, text: string) => boolean;
  /** The form's values as a text, for the clipboard. */
  copy: string;
}

/** The result to write: these values into that text. */
export interface Resolution {
  values: Values;
  base: string | undefined;
  /** Others' changes were merged that the form does not show. */
  isMixed?: boolean;
}

/**
 * Checks whether saving would overwrite somebody's work and, if so, asks the editor. Undefined if the editor chose the
 * other version; `stop` if nothing is to be saved.
 */
export async function resolveConflict(save: Save): Promise<Resolution | 'theirs' | 'stop'> {
  const { isNew, mine, base, current } = save;
  if (isNew) {
    if (current === undefined) return { values: mine, base: undefined };
    // It was saved before, and only the response was lost.
    const isSaved =
      save.isOurs(save.path, current) ||
      writeContent(save.path, undefined, mine, fieldsOf(save.path)) === current;
    return isSaved ? { values: mine, base: current } : resolveTaken(save, current);
  }
  if (save.isGivenUp) return resolveGivenUp(save);
  if (current === undefined) return resolveDeleted(save);
  if (base === undefined || current === base || save.isOurs(save.path, current))
    return { values: mine, base: current };
  if (errorIn(save.path, current)) return resolveUnreadable(save, current);
  const theirs = readContent(save.path, current);
  const started = readContent(save.path, base);
  const isUnchanged = [...Object.keys(theirs), ...Object.keys(started)].every((name) =>
    isAlike(theirs[name], started[name]),
  );
  if (isUnchanged) return { values: mine, base: current };
  return resolveChanged(save, started, theirs, current);
}

async function resolveChanged(
  save: Save,
  started: Values,
  theirs: Values,
  current: string,
): Promise<Resolution | 'theirs' | 'stop'> {
  const { bodyIn, mergeEntry } = await import('../conflict/merge-entry.ts');
  const { values, collisions, isCollided } = mergeEntry(started, theirs, save.mine);
  const keep = isCollided
    ? { label: '保留我的', does: '两人都改了的地方用你的，其余两边改的都留下，存成一份' }
    : { label: '两边都保留', does: '改的不是同一处，两边改的都留下，存成一份' };
  const decision = await askAboutConflict({
    title: '这条内容被别人改过',
    explanation: `你打开之后，别人保存过这条内容，所以先停下来，两边都还在。“${keep.label}”：${keep.does}。“用对方的”：放下你的修改，表单换成对方保存的。拿不准就先“复制我的”。`,
    fields: findDifferences(fieldsOf(save.path), started, theirs, save.mine),
    texts: { theirs: bodyIn(theirs), mine: bodyIn(save.mine) },
    collisions,
    copy: save.copy,
    choices: [
      { label: keep.label, answer: 'mine', isMain: true },
      { label: '用对方的', answer: 'theirs' },
    ],
  });
  if (decision !== 'mine') return decision ?? 'stop';
  const isMixed = Object.keys(values).some((name) => !isAlike(values[name], save.mine[name]));
  return { values, base: current, isMixed };
}

async function resolveGivenUp(save: Save): Promise<Resolution | 'stop'> {
  const isNew = save.current === undefined;
  const decision = await askAboutConflict({
    ...onlyMine(save),
    title: '这份草稿被放弃了',
    explanation: `你打开之后，同事（或者你在别的窗口）放弃了这份草稿，${isNew ? '它从没发布过，现在哪里都没有了' : '已经发布的那一份没有变'}。你写的还在表单里。“重新存成草稿”：按你写的再存一份。如果本来就该放弃，先“复制我的”留个底，再离开这一页。`,
    choices: [{ label: '重新存成草稿', answer: 'mine', isMain: true }],
  });
  return decision === 'mine' ? { values: save.mine, base: save.current } : 'stop';
}

async function resolveDeleted(save: Save): Promise<Resolution | 'stop'> {
  const decision = await askAboutConflict({
    ...onlyMine(save),
    title: '这条内容被别人删除了',
    explanation:
      '你打开之后，别人删除了这条内容。你写的还在表单里。“重新建一条”：按你写的再放回去。如果本来就该删，先“复制我的”留个底，再离开这一页。',
    choices: [{ label: '重新建一条', answer: 'mine', isMain: true }],
  });
  return decision === 'mine' ? { values: save.mine, base: undefined } : 'stop';
}

async function resolveTaken(save: Save, current: string): Promise<'stop'> {
  const title = errorIn(save.path, current) ? '' : readContent(save.path, current)['title'];
  await askAboutConflict({
    ...onlyMine(save),
    title: '这个网址名已经有人用了',
    explanation: `《${typeof title === 'string' ? title : save.path}》用了同样的网址名（${save.path}）。你写的还在表单里：请先不保存，换一个“网址名”再存。`,
    choices: [],
  });
  return 'stop';
}

async function resolveUnreadable(save: Save, current: string): Promise<'theirs' | 'stop'> {
  const decision = await askAboutConflict({
    ...onlyMine(save),
    title: '这条内容被别人改过，而且写法有误',
    explanation:
      '你打开之后，别人改了这个文件，现在的写法有误，不能直接存上去盖掉它。请先“复制我的”，再点“用对方的”把它修好。',
    texts: { theirs: current, mine: save.copy },
    choices: [{ label: '用对方的', answer: 'theirs' }],
  });
  return decision === 'theirs' ? 'theirs' : 'stop';
}

/** Handles a conflict on a file that is being repaired. Returns `mine` only if it is to be written. */
export async function resolveRepairConflict(
  path: string,
  theirs: string,
  mine: string,
): Promise<'mine' | 'theirs' | undefined> {
  const isFixed = errorIn(path, theirs) === undefined;
  return askAboutConflict({
    title: '这个文件被别人改过',
    explanation: isFixed
      ? '你打开之后，别人已经把它修好了。请用对方的；你改的可以先复制下来。'
      : '你打开之后，别人也改了这个文件，还是有误。下面对照两边。',
    fields: [],
    texts: { theirs, mine },
    copy: mine,
    choices: [
      ...(isFixed ? [] : [{ label: '保留我的', answer: 'mine' as const }]),
      { label: '用对方的', answer: 'theirs', isMain: isFixed },
    ],
  });
}

function onlyMine(save: Save): Pick<Conflict, 'fields' | 'texts' | 'copy'> {
  return { fields: [], texts: { theirs: '', mine: '' }, copy: save.copy };
}

/** A form never overwrites a file that cannot be parsed. */
export function assertReadable(path: string, text: string | undefined): void {
  if (text !== undefined && errorIn(path, text))
    throw new DeskError('这个文件的写法有误，要先修好才能保存');
}
