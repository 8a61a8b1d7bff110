import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startMaternity } from './tools/maternity.ts';

startEach(startMaternity);
markPageStarted();
