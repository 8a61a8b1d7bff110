/** How long a text is for ranking: its letters and digits in tens, however a device may cut it into words. */
export function textLength(text: string): number {
  return Math.ceil((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / 10);
}
