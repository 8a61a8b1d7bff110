import { startContents } from '../../scripts/contents.ts';
import { startFindIfAsked } from '../../scripts/find-if-asked.ts';
import { startFreshness } from '../../scripts/freshness.ts';
import { showCopyLine } from '../../scripts/offline.ts';
import { startSearchBoxes } from '../../scripts/search-boxes.ts';
import { startTextSize } from '../../scripts/text-size.ts';

/**
 * What the archive's pages do beyond reading: what the site's own do (`scripts/site.ts`) but for all that needs a
 * network or a service worker. One classic script, since browsers refuse modules from `file://`.
 */
startTextSize();
startContents();
startFreshness();
startSearchBoxes();
startFindIfAsked();
showCopyLine();
if (document.getElementById('search')) void import('../../search/search-page.ts');
