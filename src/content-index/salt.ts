/**
 * A secret in the content's repository, beside the entries: without it, the key of the next index
 * cannot be derived from the last commit and the changes since. Its name begins with a dot, so that
 * the check, the loader and the desk's lists do not treat it as content.
 */
export const SALT_NAME = '.index-salt';

/** Its path below the top of the repository. */
export const SALT_PATH = `content/${SALT_NAME}`;

const SALT = /^[0-9a-f]{64}$/;

/** A new salt as the text of its file: 256 random bits in hex, and a line end. */
export function makeSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}\n`;
}

/** The salt in a file's text. Throws if it is invalid, without quoting the text. */
export function readSalt(text: string): string {
  const salt = text.trim();
  if (SALT.test(salt)) return salt;
  throw new Error(`${SALT_PATH}: found ${salt.length} characters; expected 64 hex digits`);
}
