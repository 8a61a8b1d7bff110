import { startActions } from './page/actions.ts';
import { startContents } from './page/contents.ts';
import { startFindIfAsked } from './find/find-if-asked.ts';
import { startFreshness } from './page/freshness.ts';
import { startDatedLists } from './page/dated-lists.ts';
import { startOpening } from './page/opening.ts';
import { showCopyLine } from './offline/offline.ts';
import { startQuiz } from './quiz/quiz.ts';
import { startSearchBoxes } from './search-box/search-boxes.ts';
import { startLimitForms } from './situation/limit-forms.ts';
import { startSteps } from './situation/steps.ts';
import { startEach } from './page/start-each.ts';
import { startSeason } from './page/season.ts';
import { markLackingPage, markSiteStarted } from './page/started.ts';
import { startTextSize } from './page/text-size.ts';

/**
 * Script of the archive's pages: the same as the site's (`site.ts`) except for features that need a
 * network or a service worker. One classic script, because browsers block modules from `file://`.
 */
const ownScript =
  (document.getElementById('search') && import('./search-page.ts')) ??
  (document.querySelector('.tool-form') && import('./archive/tools.ts')) ??
  (document.querySelector('.letter-form') && import('./letter.ts')) ??
  (document.querySelector('.draw-check') && import('./draw.ts')) ??
  (document.getElementById('directory') && import('./directory.ts'));
startEach(
  startSeason,
  startTextSize,
  hideWebActions,
  startActions,
  startContents,
  startSteps,
  startLimitForms,
  startQuiz,
  startFreshness,
  startOpening,
  startDatedLists,
  startSearchBoxes,
  startFindIfAsked,
  showCopyLine,
);
markSiteStarted();
void Promise.resolve<unknown>(ownScript).then(markLackingPage, markLackingPage);

/** A file on a disk has no address to share, and a page of the archive is kept already. */
function hideWebActions(): void {
  for (const button of document.querySelectorAll<HTMLElement>(
    '[data-action=share], [data-action=save]',
  ))
    button.hidden = true;
}
