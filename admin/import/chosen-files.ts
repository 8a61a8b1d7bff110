import { isChosenDocument } from '../../src/import/sources/document-item.ts';
import { fileName, folderOf, joinPaths } from '../../src/import/sources/paths.ts';
import type { ReadFile } from '../../src/import/article.ts';
import { decodeAddress } from '../../src/values/decode.ts';

/** A file that an editor chose or dropped: its path below what was chosen, with `/`. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** The one document among the chosen files, or why there is none. */
export function documentAmong(
  chosen: readonly ChosenFile[],
): { document: ChosenFile } | { refused: string } {
  // Browsers put what a page consists of, other pages too, into a folder beside it.
  const documents = chosen.filter(
    ({ path }) => isChosenDocument(path) && !/(?:_files|\.files)\//i.test(path),
  );
  const [document, ...more] = documents;
  if (!document)
    return {
      refused: '没有看到文章。请选 Word（.docx）、网页（.html、.mht）、Markdown 或文本文件',
    };
  if (more.length > 0)
    return {
      refused: `这里一次导入一篇，选了 ${documents.length} 篇。很多篇一起搬，请看“把旧网站搬进来”的说明`,
    };
  return { document };
}

/** Reads what a document names among the files that were chosen with it. */
export function filesBeside({ path }: ChosenFile, chosen: readonly ChosenFile[]): ReadFile {
  return async (address) => {
    const named = address.replace(/[?#].*$/, '').replaceAll('\\', '/');
    const plain = decodeAddress(named) ?? named;
    const full = joinPaths(folderOf(path), plain);
    const found =
      chosen.find((each) => each.path === full) ??
      chosen.find((each) => fileName(each.path).toLowerCase() === fileName(plain).toLowerCase());
    if (!found || found.path === path) return undefined;
    return { name: fileName(found.path), bytes: new Uint8Array(await found.file.arrayBuffer()) };
  };
}

/** Files that a file field holds. */
export const chosenIn = (files: FileList): ChosenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Most files of a dropped folder: more is no saved page. */
const MAX_FILES = 2000;

/** Files and those in folders that were dropped. Must be called in the event, after which the browser forgets them. */
export async function droppedIn(items: DataTransferItemList): Promise<ChosenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const chosen: ChosenFile[] = [];
  for (const entry of entries) await collect(entry, chosen);
  return chosen;
}

async function collect(entry: FileSystemEntry, chosen: ChosenFile[]): Promise<void> {
  if (chosen.length >= MAX_FILES) return;
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    chosen.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out a hundred at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const each of some) await collect(each, chosen);
  }
}
