const MIN = 4;
/** `啊啊啊啊` is no reason. */
const MIN_DIFFERENT = 3;

/** Whether a text can be a reason: at least a few letters or Han characters, not all the same. */
export function isReason(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= MIN && new Set(letters).size >= MIN_DIFFERENT;
}
