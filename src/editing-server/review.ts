import { join } from 'node:path';
import { readReview } from '../settings/environment.ts';
import { ContentFile } from '../content-format/content-file.ts';
import { readText } from '../system/files.ts';
import { type Repository, openRepository } from './git/index.ts';
import { HttpError } from './http-error.ts';

const SETTINGS = 'content/settings/site.yml';

/**
 * Whether what is saved is a draft first: the environment's `DESK_REVIEW` (`true`, `false`), else 先审核再发布 in the
 * site's settings. Read afresh, since editors change it. Throws where the variable says anything else.
 */
export async function isReviewOn(root: string): Promise<boolean> {
  const forced = readReview();
  if (forced !== undefined) return forced;
  return asksForReview((await readText(join(root, 'settings', 'site.yml'))) ?? '');
}

/** How the desk is to publish, and what stands in the way of review if it is asked for. */
export async function describeReview(root: string) {
  if (!(await isReviewOn(root))) return { publish_modes: ['simple'] };
  const problem = await openRepository(root).then(() => undefined, messageOf);
  return { publish_modes: ['editorial_workflow'], ...(problem !== undefined && { problem }) };
}

/**
 * The repository to keep drafts in; undefined where saving publishes at once.
 * Throws an {@link HttpError} where the desk's page still believes the other: the setting was changed since.
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

/** Review is not turned on where there is nowhere to keep drafts: the desk could not be opened again. */
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
