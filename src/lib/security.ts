import { createHash } from 'node:crypto';

/** Runs before the first paint, so that the reader's text size does not jump in. Kept tiny: it is in every page. */
export const EARLY_SCRIPT =
  "try{document.documentElement.dataset.size=localStorage.getItem('size')||''}catch{}document.documentElement.dataset.script='on'";

const EARLY_HASH = createHash('sha256').update(EARLY_SCRIPT).digest('base64');

/**
 * The Content-Security-Policy of a public page, for its `<meta>`: everything from the site itself,
 * no inline style, no inline script but the one above.
 */
export function contentSecurityPolicy(): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${EARLY_HASH}'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}
