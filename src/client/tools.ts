import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startDues } from './tools/dues.ts';
import { startLastDay } from './tools/last-day.ts';
import { startRetirement } from './tools/retirement.ts';

startEach(startDues, startLastDay, startRetirement);
markPageStarted();
