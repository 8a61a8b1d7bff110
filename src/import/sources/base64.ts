/** Bytes of base64, up to the first character that is none. */
export function fromBase64(text: string): Uint8Array {
  const [plain = ''] = /^[\w+/-]*/.exec(text.replace(/\s/g, '')) ?? [];
  const standard = plain.replaceAll('-', '+').replaceAll('_', '/');
  // A single character more than a group of four holds no byte.
  const whole = standard.length % 4 === 1 ? standard.slice(0, -1) : standard;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
