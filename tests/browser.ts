import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { installFromDebian } from './debian.ts';

/** Prevents Chromium's background requests, which fail with noise in a closed network. */
export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * For tests, not for measurements: without the engine's optimising compilers, which run beside the page for a fifth of
 * the browser's time, and a test does nothing often enough to gain that back; and without a process of its own for
 * drawing, which costs a tenth.
 */
export const TEST_FLAGS = [
  ...QUIET_FLAGS,
  '--js-flags=--no-turbofan --no-maglev',
  '--in-process-gpu',
];

const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    // The same engine without a desktop's windows: browser tests take a fifth less time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The ways to obtain a browser, each tried only if those before it failed. */
const INSTALLERS: readonly { name: string; run: () => void }[] = [
  {
    name: 'Playwright',
    run: () => execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' }),
  },
  {
    name: 'apt-get',
    run: () => installFromDebian('chromium-headless-shell', 'fonts-noto-cjk'),
  },
  { name: '@sparticuz/chromium', run: installFromRegistry },
];

const REGISTRY_FOLDER = resolve('.cache/browser');
const REGISTRY_BROWSER = join(REGISTRY_FOLDER, 'chromium');

/** A browser shipped as an npm package; it unpacks to a temporary folder, so its path is read from it and linked. */
function installFromRegistry(): void {
  execFileSync(
    'npm',
    ['install', '--no-save', '--prefix', REGISTRY_FOLDER, '@sparticuz/chromium@153.0.0'],
    {
      stdio: 'inherit',
    },
  );
  const ask =
    "import('@sparticuz/chromium').then(async ({default: c}) => console.log(await c.executablePath()))";
  const path = execFileSync(process.execPath, ['-e', ask], {
    cwd: REGISTRY_FOLDER,
    encoding: 'utf8',
  }).trim();
  execFileSync('cp', [path, REGISTRY_BROWSER]);
}

function findBrowser(): string | undefined {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked))
      throw new Error(`CHROME_PATH: found ${asked}, which does not exist; expected a Chromium`);
    return asked;
  }
  const candidates = [
    ...(INSTALLED[process.platform] ?? []),
    chromium.executablePath(),
    REGISTRY_BROWSER,
  ];
  return candidates.find((path) => existsSync(path));
}

/**
 * The Chromium that the tests drive: `CHROME_PATH`, otherwise an installed Chrome, Chromium or Edge, otherwise
 * Playwright's own, otherwise one that is installed now. Throws if none is available; tests are never skipped for lack
 * of it.
 */
export function browserPath(): string {
  const found = findBrowser();
  if (found) return found;
  const failures: string[] = [];
  for (const { name, run } of INSTALLERS) {
    try {
      console.log(`no Chromium found: installing one by ${name} …`);
      run();
    } catch (error) {
      failures.push(
        `${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
      );
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    `no Chromium found, and none could be installed (${failures.join('; ')}); set CHROME_PATH`,
  );
}
