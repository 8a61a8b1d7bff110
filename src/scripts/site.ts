import { startFreshness } from './freshness.ts';
import { startTextSize } from './text-size.ts';

startTextSize();
startFreshness();
