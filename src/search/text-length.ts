/**
 * The length of a text for ranking: its letters and digits in tens, independent of the
 * segmentation.
 */
export function textLength(text: string): number {
  return Math.ceil((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / 10);
}
