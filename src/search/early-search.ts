/**
 * The search page's own inline script. It starts the engine's worker and fetches what every query
 * needs while the page's scripts are still on their way: otherwise a slow network would be waited
 * for once more. `site-search/start.ts` takes over what it began. Its element names the files; in
 * development there is no index of a build, and it does nothing. A page with a service worker may
 * have an installation that answers without the network: there the page's scripts, which are on
 * the device as well, decide.
 */
export const EARLY_SEARCH_SCRIPT =
  "(function(d){if(d.worker)try{var s=self.searchStart={files:{}},n=navigator.serviceWorker,f=function(p,c){s.files[p]=fetch(d.base+'pagefind/'+p,{cache:c}).then(function(r){if(r.ok)return r.arrayBuffer()},function(){})};if(!n||!n.controller){f('current.json','no-cache');f(d.index+'/ranking.json','default');f(d.index+'/asked.json','default')}s.worker=new Worker(d.worker,{type:'module'});s.worker.onerror=function(){s.hasFailed=true}}catch(e){}})(document.currentScript.dataset)";

/** The attributes of its element, as rendered; a build fills them in when the index is written. */
const EMPTY = /data-worker(?:="")? data-index(?:="")?/;

/**
 * Fills in the names that are known only after the pages are rendered.
 *
 * @param html the search page
 * @param names address of the worker's script, and id of the index
 * @throws if the page has no place for them
 */
export function nameSearchFiles(html: string, names: { worker: string; index: string }): string {
  if (!EMPTY.test(html)) throw new Error('search page: found no script that starts the search');
  return html.replace(EMPTY, `data-worker="${names.worker}" data-index="${names.index}"`);
}
