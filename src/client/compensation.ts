import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startCompensation } from './tools/compensation.ts';

startEach(startCompensation);
markPageStarted();
