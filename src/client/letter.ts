import { startLetter } from './letter/letter-form.ts';
import { markPageStarted } from './page/page-started.ts';
import { startEach } from './page/start-each.ts';

startEach(startLetter);
markPageStarted();
