import { startContents } from './page/contents.ts';
import { startFindIfAsked } from './find/find-if-asked.ts';
import { startFreshness } from './page/freshness.ts';
import { showCopyLine } from './offline/offline.ts';
import { startSearchBoxes } from './search-box/search-boxes.ts';
import { startEach } from './page/start-each.ts';
import { markLackingPage, markSiteStarted } from './page/started.ts';
import { startTextSize } from './page/text-size.ts';

/**
 * What the archive's pages do beyond reading: what the site's own do (`site.ts`) but for all that needs a
 * network or a service worker. One classic script, since browsers refuse modules from `file://`.
 */
const searchPage = document.getElementById('search') && import('./search-page.ts');
startEach(
  startTextSize,
  startContents,
  startFreshness,
  startSearchBoxes,
  startFindIfAsked,
  showCopyLine,
);
markSiteStarted();
void Promise.resolve(searchPage).then(markLackingPage, markLackingPage);
