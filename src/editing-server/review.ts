import { join } from 'node:path';
import { readReview } from '../settings/environment.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { readText } from '../system/files.ts';
import { type Repository, openRepository } from './git/index.ts';
import { HttpError } from './http-error.ts';

const SETTINGS = 'content/settings/site.yml';

/**
 * Whether saving creates a draft first: the environment's `DESK_REVIEW` (`true`, `false`), else
 * 先审核再发布 in the site's settings. Not cached, because editors change it. Throws if the variable has
 * another value.
 */
export async function isReviewOn(root: string): Promise<boolean> {
  const forced = readReview();
  if (forced !== undefined) return forced;
  return asksForReview((await readText(join(root, 'settings', 'site.yml'))) ?? '');
}

/** How the desk publishes, and why review is impossible if it is turned on. */
export async function describeReview(root: string) {
  if (!(await isReviewOn(root))) return { publish_modes: ['simple'] };
  const problem = await openRepository(root).then(() => undefined, messageOf);
  return { publish_modes: ['editorial_workflow'], ...(problem !== undefined && { problem }) };
}

/**
 * The repository for drafts; undefined if saving publishes directly. Throws an {@link HttpError} if
 * the desk's page has the other mode: the setting was changed since.
 */
export async function reviewRepository(
  root: string,
  isDraft: boolean,
): Promise<Repository | undefined> {
  const isOn = await isReviewOn(root);
  if (isDraft && !isOn)
    throw new HttpError(
      409,
      '“先审核再发布”刚刚关掉了。请刷新页面，再保存一次；你写的，编辑台会问你要不要恢复',
    );
  if (!isDraft && isOn)
    throw new HttpError(
      409,
      '“先审核再发布”刚刚打开了。请刷新页面，再保存一次；你写的，编辑台会问你要不要恢复',
    );
  return isOn ? openRepository(root) : undefined;
}

/** Prevents turning on review if drafts cannot be stored: the desk could not be opened again. */
export async function assertReviewPossible(
  root: string,
  files: readonly { path: string; raw: string }[],
): Promise<void> {
  const isAsked = files.some(({ path, raw }) => path === SETTINGS && asksForReview(raw));
  if (isAsked) await openRepository(root);
}

function asksForReview(text: string): boolean {
  const desk = new ContentFile(SETTINGS, text).data?.['desk'];
  return typeof desk === 'object' && desk !== null && Reflect.get(desk, 'review') === true;
}

function messageOf(error: unknown): string {
  if (error instanceof HttpError) return error.message;
  throw error;
}
