import { startActions } from './page/actions.ts';
import { startContents } from './page/contents.ts';
import { startDatedLists } from './page/dated-lists.ts';
import { startFindIfAsked } from './find/find-if-asked.ts';
import { startFreshness } from './page/freshness.ts';
import { startOffline } from './offline/offline-start.ts';
import { startOpening } from './page/opening.ts';
import { startSearchBoxes } from './search-box/search-boxes.ts';
import { startEach } from './page/start-each.ts';
import { startSeason } from './page/season.ts';
import { markSiteStarted } from './page/started.ts';
import { startTextSize } from './page/text-size.ts';

startEach(
  startSeason,
  startTextSize,
  startActions,
  startContents,
  startFreshness,
  startOpening,
  startDatedLists,
  startSearchBoxes,
  startOffline,
  startFindIfAsked,
  markSiteStarted,
);
