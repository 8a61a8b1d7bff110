import { readContent } from '../../check/walk-content.ts';
import { type Content, ContentFile } from '../../content-format/content-file.ts';
import { readDraftTexts } from './drafts.ts';
import type { Repository } from './repository.ts';

/** The published content with drafts applied: a name that a draft uses is taken. */
export async function readWithDrafts(repository: Repository): Promise<Content> {
  const [published, drafts] = await Promise.all([
    readContent(repository.root),
    readDraftTexts(repository),
  ]);
  const held = [...drafts].map(([path, text]) => [path, new ContentFile(path, text)] as const);
  return { ...published, files: new Map([...published.files, ...held]) };
}

/** `《标题》`, for messages; the path if there is no title. */
export function titleOf({ path, data }: ContentFile): string {
  const title = data?.['title'] ?? data?.['name'];
  // Line breaks would begin another part of a commit message.
  return typeof title === 'string' && title !== '' ? `《${title.replace(/\s+/g, ' ')}》` : path;
}
