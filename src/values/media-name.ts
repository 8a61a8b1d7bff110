import { toShanghaiDate } from './dates.ts';

/** `he-ying-zhao-pian-1-2026-11-22-1f3a9c0d.webp`; names stored by older versions contain no words. */
const STORED = /^(?:(?<words>.+)-)?(?<content>\d{4}-\d\d-\d\d-[0-9a-f]{8}\.[a-z0-9]+)$/;

/**
 * The name of an upload in `content/media/`: the words of its original name on the editor's device, the day in Shanghai
 * and a short hash of the stored bytes.
 * @param words ASCII words joined by hyphens; empty if it had none
 */
export function mediaName(words: string, hash: string, extension: string, now: Date): string {
  const content = `${toShanghaiDate(now)}-${hash}.${extension}`;
  return words === '' ? content : `${words}-${content}`;
}

/** An upload's original name, as far as the stored name contains it. */
export function mediaLabel(name: string): string | undefined {
  return STORED.exec(name)?.groups?.['words'];
}

/** Whether two uploads of one day are the same file, whatever their original names. */
export function isSameUpload(name: string, other: string): boolean {
  const content = STORED.exec(name)?.groups?.['content'];
  return (
    name === other || (content !== undefined && content === STORED.exec(other)?.groups?.['content'])
  );
}
