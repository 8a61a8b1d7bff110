/**
 * Identifies the version of a content file: the first 16 hex digits of the SHA-256 of its text, in
 * UTF-8 and with `\n` line breaks, independent of the checkout's line endings. The build and the
 * editors' desk share it; `sha256sum file | cut -c1-16` prints the same for a file with `\n` line
 * breaks.
 */
export async function contentHash(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replaceAll('\r\n', '\n'));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
