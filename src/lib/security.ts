import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that the reader's text size does not jump in; reads as `site-storage.ts` does. Kept
 * tiny: it is in every page.
 */
export const EARLY_SCRIPT =
  "(function(d){try{var s=localStorage,v=s.getItem('size '+d.site);d.size=(v===null?s.getItem('size'):v)||''}catch{}d.script='on'})(document.documentElement.dataset)";

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
