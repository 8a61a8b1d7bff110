import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startLastDay } from './tools/last-day.ts';

startEach(startLastDay);
markPageStarted();
