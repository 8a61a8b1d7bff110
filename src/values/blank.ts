/** A sign that can be seen: no blank, control or zero-width character, no filler of Hangul or Braille. */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Decap saves a cleared field as `""` and an untouched one not at all; hand-written YAML may say null. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && !VISIBLE.test(value))
  );
}
