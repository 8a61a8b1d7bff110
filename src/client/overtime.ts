import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startOvertime } from './tools/overtime.ts';

startEach(startOvertime);
markPageStarted();
