import { startContents } from './contents.ts';
import { startFreshness } from './freshness.ts';
import { startSearchForms } from './search-form.ts';
import { startTextSize } from './text-size.ts';

startTextSize();
startContents();
startFreshness();
startSearchForms();
