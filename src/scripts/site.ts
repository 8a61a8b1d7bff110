import { startContents } from './contents.ts';
import { startFindIfAsked } from './find-if-asked.ts';
import { startFreshness } from './freshness.ts';
import { startOffline } from './offline-start.ts';
import { startSearchBoxes } from './search-boxes.ts';
import { startTextSize } from './text-size.ts';

startTextSize();
startContents();
startFreshness();
startSearchBoxes();
startOffline();
startFindIfAsked();
