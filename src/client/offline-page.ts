import { markPageStarted } from './page/page-started.ts';
import { startOfflinePage } from './offline/offline-control.ts';
import { announceIn } from './offline/offline-view.ts';
import { startInstall } from './offline/install.ts';
import { OBSTACLES, obstacle } from './offline/support.ts';

/**
 * The page 离线阅读. Where offline reading is unsupported, it explains why and what to do; the rest
 * stays as without a script.
 */
const reason = obstacle();
if (reason) {
  announceIn('offline-unable', OBSTACLES[reason]);
} else {
  // The browser fires its event once, and early.
  startInstall();
  startOfflinePage().catch(() => announceIn('offline-unable', OBSTACLES.browser));
}
markPageStarted();
