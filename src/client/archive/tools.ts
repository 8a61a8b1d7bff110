import { markPageStarted } from '../page/page-started.ts';
import { startEach } from '../page/start-each.ts';
import { startAnnualLeave } from '../tools/annual-leave.ts';
import { startCompensation } from '../tools/compensation.ts';
import { startDues } from '../tools/dues.ts';
import { startLastDay } from '../tools/last-day.ts';
import { startMaternity } from '../tools/maternity.ts';
import { startOvertime } from '../tools/overtime.ts';
import { startRetirement } from '../tools/retirement.ts';

/** Every tool: the archive has one script, and each looks for its own form. */
startEach(
  startAnnualLeave,
  startCompensation,
  startDues,
  startLastDay,
  startMaternity,
  startOvertime,
  startRetirement,
);
markPageStarted();
