import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { QUIET_FLAGS } from '../../browser.ts';
import { type Engine, callOf, middleOf } from './engine.ts';

/** The package of that version holds Chromium 90.0.4427. */
const PACKAGE = 'chrome-aws-lambda@8.0.2';
const FOLDER = resolve('.cache/chromium-90');

const PATH = join(FOLDER, 'chromium');

/** Fetches the browser of the floor from the npm registry, once. */
export function installChromium90(): void {
  if (existsSync(PATH)) return;
  mkdirSync(FOLDER, { recursive: true });
  // Not installed: its own dependencies are of no use here.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', PACKAGE, '--json', '--pack-destination', FOLDER], {
      encoding: 'utf8',
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['xzf', join(FOLDER, packed.filename), '-C', FOLDER]);
  const unpack = (name: string) =>
    brotliDecompressSync(readFileSync(join(FOLDER, 'package', 'bin', `${name}.br`)));
  writeFileSync(join(FOLDER, 'swiftshader.tar'), unpack('swiftshader.tar'));
  execFileSync('tar', ['xf', join(FOLDER, 'swiftshader.tar'), '-C', FOLDER]);
  writeFileSync(PATH, unpack('chromium'), { mode: 0o755 });
}

/** Chromium 90, the oldest in which everything works. */
export async function startChromium90(): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: PATH, args: QUIET_FLAGS });
  if (!browser.version().startsWith('90.'))
    throw new Error(`Chromium 90, not ${browser.version()}`);
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  const run: Engine['run'] = (act, ...args) => page.evaluate(callOf(act as never, args));
  return {
    name: `Chromium ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    run,
    click: async (selector) => {
      const { x, y } = await middleOf({ run }, selector);
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
