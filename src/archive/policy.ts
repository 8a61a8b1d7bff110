/** What pages of the archive never do, whatever the site's own may. */
const NEVER = new Set(['connect-src', 'manifest-src', 'worker-src', 'frame-src']);

/**
 * The Content-Security-Policy of a page for the archive. Browsers do not agree on what `'self'` is where a page
 * comes from `file://`, so files are admitted by their scheme; `'self'` stays for whoever serves the folder. No
 * request leads to a network: what `default-src 'none'` covers is not loosened again.
 *
 * @param policy of the published page
 */
export function toFilePolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name = '']) => name !== '' && !NEVER.has(name))
    .map((parts) => parts.map((part) => (part === "'self'" ? "'self' file:" : part)).join(' '))
    .join('; ');
}
