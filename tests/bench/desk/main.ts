import { chromium } from '@playwright/test';
import { QUIET_FLAGS, browserPath } from '../../browser.ts';
import { benchForms } from './forms.ts';
import { benchLists } from './lists.ts';

/** `npm run bench:desk`: lists of many entries, and forms with many rows. `-- lists` or `-- forms`: only those. */
const parts = { lists: benchLists, forms: benchForms };
const wanted = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath(), args: QUIET_FLAGS });
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.table(await bench(browser));
}
await browser.close();
