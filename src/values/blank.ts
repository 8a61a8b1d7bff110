/**
 * A visible character: not a space, control or zero-width character, nor a filler of Hangul or
 * Braille.
 */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Whether a field is empty. Decap stores a cleared field as `""` and omits an untouched one;
 * hand-written YAML may contain null.
 */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && !VISIBLE.test(value))
  );
}
