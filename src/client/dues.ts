import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';
import { startDues } from './tools/dues.ts';

startEach(startDues);
markPageStarted();
