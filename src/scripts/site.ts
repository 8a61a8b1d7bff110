import { startContents } from './contents.ts';
import { startFreshness } from './freshness.ts';
import { startOffline } from './offline-start.ts';
import { startSearchBoxes } from './search-boxes.ts';
import { startTextSize } from './text-size.ts';

startTextSize();
startContents();
startFreshness();
startSearchBoxes();
startOffline();

/** The marks in a page that was found; no other page loads their script. */
function startFindIfAsked(): void {
  if (location.hash.startsWith('#find=')) void import('./find.ts').then((find) => find.startFind());
}
startFindIfAsked();
window.addEventListener('hashchange', startFindIfAsked);
