/**
 * What the search page and the search boxes of other pages share, as an entry point: a page that names it fetches it
 * beside its own script, not after it.
 */
import '../search/address.ts';
import '../site-search/client.ts';
import './search-box/page-href.ts';
import './search-box/recent.ts';
