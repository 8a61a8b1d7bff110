import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';
import { type Engine, FOUND, TIMEOUT_MS, callOf, middleOf } from './engine.ts';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

/** Debian's WebKitGTK, driven by WebKitWebDriver in a display of its own. */
export async function startWebKit(): Promise<Engine> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await firstLine(screen);
  const port = await freePort();
  const server = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, TZ: 'Asia/Shanghai' },
  });
  const stop = () => {
    server.kill();
    screen.kill();
  };
  try {
    await answers(port);
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browserPath(), args: ['--automation'] },
      })
      .build();
    await driver.manage().setTimeouts({ script: TIMEOUT_MS, pageLoad: TIMEOUT_MS });
    await driver.manage().window().setRect({ width: 1366, height: 900 });
    const agent = await driver.executeScript<string>('return navigator.userAgent');
    return engineOf(driver, /Version\/\S+/.exec(agent)?.[0] ?? '', stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function engineOf(driver: WebDriver, version: string, stop: () => void): Engine {
  const run: Engine['run'] = async (act, ...args) => {
    const { value, error } = await driver.executeAsyncScript<{ value: never; error?: string }>(
      `const done = arguments[0];
        Promise.resolve().then(() => ${callOf(act as never, args)})
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
    );
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const name = `WebKitGTK ${version}`;
  return {
    name,
    open: (address) => driver.get(address),
    run,
    click: async (selector, text) => {
      await middleOf({ name, run }, selector, text);
      await driver.findElement(By.css(FOUND)).click();
    },
    type: async (text) => (await driver.switchTo().activeElement()).sendKeys(text),
    press: async (key) =>
      (await driver.switchTo().activeElement()).sendKeys(
        { Enter: Key.ENTER, ArrowDown: Key.ARROW_DOWN, Escape: Key.ESCAPE }[key],
      ),
    back: () => driver.navigate().back(),
    resize: async (width, height) =>
      void (await driver.manage().window().setRect({ width, height })),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    close: async () => {
      await driver.quit();
      stop();
    },
  };
}

function browserPath(): string {
  const [folder] = readdirSync(LIBRARIES).filter((name) => /^webkit2gtk-4\.\d$/.test(name));
  if (folder === undefined) throw new Error(`no WebKitGTK in ${LIBRARIES}`);
  return join(LIBRARIES, folder, 'MiniBrowser');
}

/** The display's number, which Xvfb writes once it is ready. */
function firstLine(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    const [, , , pipe] = screen.stdio;
    pipe?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver does not answer');
}
