import { startContents } from '../../scripts/contents.ts';
import { startFindIfAsked } from '../../scripts/find-if-asked.ts';
import { startFreshness } from '../../scripts/freshness.ts';
import { showCopyLine } from '../../scripts/offline.ts';
import { startSearchBoxes } from '../../scripts/search-boxes.ts';
import { startEach } from '../../scripts/start-each.ts';
import { markSiteStarted } from '../../scripts/started.ts';
import { startTextSize } from '../../scripts/text-size.ts';

/**
 * What the archive's pages do beyond reading: what the site's own do (`scripts/site.ts`) but for all that needs a
 * network or a service worker. One classic script, since browsers refuse modules from `file://`.
 */
const searchPage = document.getElementById('search') && import('../../search/search-page.ts');
startEach(
  startTextSize,
  startContents,
  startFreshness,
  startSearchBoxes,
  startFindIfAsked,
  showCopyLine,
);
void Promise.resolve(searchPage).then(markSiteStarted, markSiteStarted);
