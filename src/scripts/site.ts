import { startContents } from './contents.ts';
import { startFindIfAsked } from './find-if-asked.ts';
import { startFreshness } from './freshness.ts';
import { startOffline } from './offline-start.ts';
import { startSearchBoxes } from './search-boxes.ts';
import { startEach } from './start-each.ts';
import { markSiteStarted } from './started.ts';
import { startTextSize } from './text-size.ts';

startEach(
  startTextSize,
  startContents,
  startFreshness,
  startSearchBoxes,
  startOffline,
  startFindIfAsked,
  markSiteStarted,
);
