/**
 * What tells two versions of a content file apart: the first 16 hex digits of the SHA-256 of its text, in UTF-8
 * and with `\n` at line ends, whatever a checkout made of them. The build and the editors' desk share it;
 * `sha256sum file | cut -c1-16` says the same of a file with plain line ends.
 */
export async function contentHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replaceAll('\r\n', '\n'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
