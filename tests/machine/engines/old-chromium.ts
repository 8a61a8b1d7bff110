import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type BrowserContextOptions, chromium } from '@playwright/test';
import { QUIET_FLAGS } from '../../browser.ts';
import { type Engine, TIMEOUT_MS, callOf, middleOf } from './engine.ts';

/**
 * Chromium’s version → the npm package that contains it. 90 is the oldest version supported for readers and 88 is below
 * it; 107 is the oldest supported for the desk and 92 is below that.
 */
const PACKAGES = {
  88: 'chrome-aws-lambda@5.5.0',
  90: 'chrome-aws-lambda@8.0.2',
  92: 'chrome-aws-lambda@10.1.0',
  107: '@sparticuz/chromium@107.0.0',
} as const;

type Version = keyof typeof PACKAGES;

const folderOf = (version: Version): string => resolve(`.cache/chromium-${version}`);
const pathOf = (version: Version): string => join(folderOf(version), 'chromium');

/** Downloads old Chromiums from the npm registry, once. */
export function installOldChromiums(): void {
  for (const version of [88, 90, 92, 107] as const) installChromium(version);
}

function installChromium(version: Version): void {
  const path = pathOf(version);
  if (existsSync(path)) return;
  const folder = folderOf(version);
  mkdirSync(folder, { recursive: true });
  // Not installed by npm: its own dependencies are of no use here.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', PACKAGES[version], '--json', '--pack-destination', folder], {
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  const tarball = join(folder, packed.filename);
  execFileSync('tar', ['xzf', tarball, '-C', folder]);
  const unpack = (name: string) =>
    brotliDecompressSync(readFileSync(join(folder, 'package', 'bin', `${name}.br`)));
  const libraries = join(folder, 'swiftshader.tar');
  writeFileSync(libraries, unpack('swiftshader.tar'));
  execFileSync('tar', ['xf', libraries, '-C', folder]);
  // Written and renamed, so that an existing file is complete.
  writeFileSync(`${path}.part`, unpack('chromium'), { mode: 0o755 });
  renameSync(`${path}.part`, path);
  for (const used of [tarball, libraries, join(folder, 'package')])
    rmSync(used, { recursive: true });
}

/** An old Chromium: 90, the oldest in which everything works, or one below. */
export async function startChromium(
  version: Version = 90,
  options: BrowserContextOptions = {},
): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: pathOf(version),
    args: QUIET_FLAGS,
    timeout: TIMEOUT_MS,
  });
  if (!browser.version().startsWith(`${version}.`))
    throw new Error(`Chromium ${version}, not ${browser.version()}`);
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const run: Engine['run'] = (act, ...args) => page.evaluate(callOf(act as never, args));
  const name = `Chromium ${browser.version()}`;
  return {
    name,
    open: async (address) => void (await page.goto(address)),
    run,
    click: async (selector, text) => {
      const { x, y } = await middleOf({ name, run }, selector, text);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.insertText(text),
    press: (key) => page.keyboard.press(key),
    back: async () => void (await page.goBack()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
