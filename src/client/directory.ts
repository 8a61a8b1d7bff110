import { showByDay } from './directory/by-day.ts';
import { startDirectory } from './directory/start.ts';

showByDay();
startDirectory();
