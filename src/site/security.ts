import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that the reader's text size does not jump in, and that notes for want of scripts do not
 * flash. Where the page's module has not marked its start by the time that it should have run (`scripts/started.ts`), it
 * was not understood or did not come, and the page says so. `data-asks` tells the search page's styles that a question
 * or earlier searches are about to be shown, so that their place is kept from the first paint on. Kept tiny: it is in
 * every page. Its syntax is that of browsers that know no modules. It reads as `site-storage.ts` does.
 */
export const EARLY_SCRIPT =
  "(function(d){try{var s=localStorage,v=s.getItem('size '+d.site);d.size=(v===null?s.getItem('size'):v)||'';if(s.getItem('recent-searches '+d.site))d.asks=''}catch(e){}if(/[?#&](q|text|title)=./.test(location))d.asks='';d.script='on';addEventListener('DOMContentLoaded',function(){if(d.script=='on')d.script='failed'})})(document.documentElement.dataset)";

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
