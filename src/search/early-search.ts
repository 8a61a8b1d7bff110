/**
 * The search page's own inline script. It starts the engine's worker, fetches what every query
 * needs and passes the question of the address on, while the page's scripts are still on their way:
 * the postings are then looked up meanwhile, and when the page asks they are there. It speaks like
 * `site-search/client.ts`, which takes the worker over. Of the files the larger one comes last, since
 * the question waits for the other first: it is asked for when that begins to arrive, and follows it
 * a round trip later, while the postings are asked for. The element names the files; in development there is no
 * index of a build, and the script does nothing. A page with a service worker may have an
 * installation that answers without the network: there the worker decides.
 */
export const EARLY_SEARCH_SCRIPT =
  '(function(d){if(d.worker)try{' +
  'var s=self.searchStart={files:{}},i=d.index,n=navigator.serviceWorker,' +
  "p=n&&n.controller?[]:[i+'/head.json',i+'/asked.json']," +
  "q=new URLSearchParams(location.hash.slice(1)||location.search).get('q')," +
  "w=s.worker=new Worker(d.worker,{type:'module'})," +
  "f=function(k){var c=p[k];if(c)fetch(d.base+'pagefind/'+c).then(function(r){f(k+1);if(r.ok)return r.arrayBuffer()},function(){f(k+1)}).catch(function(){}).then(function(b){w.postMessage({path:c,content:b&&new Uint8Array(b)})})};" +
  'w.onerror=function(){s.hasFailed=true};' +
  "w.postMessage({id:0,base:d.base,index:i,coming:p,method:q?'search':'warm',args:q?[{query:q}]:[]});" +
  'f(0)}catch(e){}})(document.currentScript.dataset)';

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
