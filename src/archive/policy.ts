/** Directives that stay blocked in the archive, whatever the site's policy allows. */
const NEVER = new Set(['connect-src', 'manifest-src', 'worker-src', 'frame-src']);

/**
 * The Content-Security-Policy of a page for the archive. Browsers disagree on the meaning of
 * `'self'` for a page from `file://`, so files are allowed by their scheme; `'self'` stays for a
 * server that serves the folder. No network request is possible: the directives covered by
 * `default-src 'none'` are not relaxed.
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
