import { startDraw } from './draw/start-draw.ts';
import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';

startEach(startDraw);
markPageStarted();
