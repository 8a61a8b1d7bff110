import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that the reader's text size does not change visibly, and notes
 * about missing scripts do not flash. If the page's module has not marked its start in time
 * (`client/page/started.ts`), it failed to load or parse, and the page shows a note. `data-asks`
 * tells the search page's styles that a query or recent searches are about to be shown, so that
 * their space is reserved from the first paint. For a reader of 大字版 or one of its modes it writes
 * the link to their styles, since a browser paints nothing before it has a link that its parser found.
 * Kept small, because it is in every page. Its syntax
 * is that of browsers without modules. It reads storage like `site-storage.ts`.
 */
export const EARLY_SCRIPT =
  "(function(d){try{var s=localStorage,v=s.getItem('size '+d.site);d.size=(v===null?s.getItem('size'):v)||'';if(s.getItem('recent-searches '+d.site))d.asks='';if(d.modes&&(v=s.getItem('look '+d.site))){d.look=v;document.write('<link rel=stylesheet href='+d.modes+'>')}}catch(e){}if(/[?#&](q|text|title)=./.test(location))d.asks='';d.script='on';addEventListener('DOMContentLoaded',function(){if(d.script=='on')d.script='failed'})})(document.documentElement.dataset)";

const hash = (script: string) => createHash('sha256').update(script).digest('base64');

/**
 * The Content-Security-Policy of a public page, for its `<meta>`: everything from the site itself,
 * no inline style, no inline script but the one above.
 *
 * @param inline further inline scripts of the page
 */
export function contentSecurityPolicy(inline: readonly string[] = []): string {
  const hashes = [EARLY_SCRIPT, ...inline].map((script) => `'sha256-${hash(script)}'`);
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
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
