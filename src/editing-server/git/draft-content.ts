import type { ContentFile } from '../../model/references.ts';
import { readContent, toContentFile } from '../content.ts';
import { readDraftTexts } from './drafts.ts';
import type { Repository } from './repository.ts';

/** What is published and what is in drafts: a name that a draft takes is taken. */
export async function readAllContent(repository: Repository): Promise<ContentFile[]> {
  const [published, drafts] = await Promise.all([
    readContent(repository.root),
    readDraftTexts(repository),
  ]);
  return [...published, ...[...drafts].map(([path, text]) => toContentFile(path, text))];
}

/** `《标题》`, for messages; the path where there is no title. */
export function titleOf(path: string, text: string): string {
  const { data } = toContentFile(path, text);
  const title = data?.['title'] ?? data?.['name'];
  // Line ends would begin another part of a commit message.
  return typeof title === 'string' && title !== '' ? `《${title.replace(/\s+/g, ' ')}》` : path;
}
