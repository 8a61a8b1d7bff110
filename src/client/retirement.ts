import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startRetirement } from './tools/retirement.ts';

startEach(startRetirement);
markPageStarted();
