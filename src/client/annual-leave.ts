import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startAnnualLeave } from './tools/annual-leave.ts';

startEach(startAnnualLeave);
markPageStarted();
