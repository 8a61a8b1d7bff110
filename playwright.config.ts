import { defineConfig } from '@playwright/test';
import { TEST_FLAGS, browserPath } from './tests/browser.ts';
import { FULL_CONTENT, FULL_SITE } from './tests/full-site.ts';
import { EDITING, FIXTURE_BASE, FIXTURE_SITE, SITE } from './tests/servers.ts';

const port = (origin: string) => new URL(origin).port;
const full = { RED_CANDLE_OUT: FULL_SITE, RED_CANDLE_CONTENT: FULL_CONTENT };
const fixture = {
  RED_CANDLE_OUT: '.cache/fixture-site',
  RED_CANDLE_CONTENT: '.cache/fixture-content',
  SITE_BASE: FIXTURE_BASE,
};

/** Requires `npm run build:fixture`; `npm test` runs it before. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: process.env['E2E_OUT'] ?? '.cache/test-results',
  fullyParallel: true,
  workers: 2,
  // For what never comes: beside other work, a form of the desk took 20 s to come on two cores.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    baseURL: SITE,
    browserName: 'chromium',
    launchOptions: { executablePath: browserPath(), args: TEST_FLAGS },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    screenshot: 'only-on-failure',
    // A failure records its steps and a screenshot. Recording page snapshots and a video of every test in case it fails
    // would cost as much time as the tests: `--trace on` does that.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
  },
  // The desk's tests start their own server: `DESK_ONLY=1 playwright test desk` needs no built site.
  webServer: process.env['DESK_ONLY']
    ? []
    : [
        {
          command: `node scripts/preview.ts --port ${port(SITE)}`,
          url: SITE,
          env: full,
          stdout: 'ignore',
        },
        {
          command: `node scripts/preview.ts --port ${port(FIXTURE_SITE)}`,
          url: `${FIXTURE_SITE}${FIXTURE_BASE}`,
          env: fixture,
          stdout: 'ignore',
        },
        {
          command: `node tests/start-editing.ts --port ${port(EDITING)}`,
          url: `${EDITING}/admin/`,
          timeout: 120_000,
          stdout: 'ignore',
        },
      ],
});
