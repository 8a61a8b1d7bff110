/**
 * Shared code of the search page and the search boxes, as an entry point: a page that references it
 * fetches it in parallel to its own script.
 */
import '../search/address.ts';
import '../site-search/client.ts';
import './search-box/page-href.ts';
import './search-box/recent.ts';
