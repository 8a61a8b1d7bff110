import { startCalendarFile } from './event/calendar-file.ts';
import { startCopying } from './event/copying.ts';
import { startEach } from './page/start-each.ts';

startEach(startCalendarFile, startCopying);
