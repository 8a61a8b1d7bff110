import type { Browser, BrowserContext, Locator, Page, Request, Route } from '@playwright/test';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DeskServer, startDeskServer } from '../e2e/desk-server.ts';
import { Typed } from './desk-model.ts';
import { PATIENCE_MS, Screen } from './desk-screen.ts';
import { Random } from './random.ts';

export interface DeskResult {
  trial: number;
  seed: string;
  review: boolean;
  form: 'new' | 'existing';
  steps: string[];
  words: number;
  kills: number;
  /** Lost words. */
  lost: string[];
  /** Screens that do not match their address, and other faults. */
  faults: string[];
  ms: number;
}

const LIST = '/collections/essays';
const OLD: readonly [string, ...string[]] = ['first', 'second'];
const STEPS = ['type', 'type', 'type', 'save', 'save', 'leave', 'come', 'reload', 'kill'] as const;

/** An editor in a hurry, with a slow network; the seed decides both. */
export class DeskTrial {
  readonly #browser: Browser;
  readonly #content: string;
  readonly #random: Random;
  readonly #typed = new Typed();
  readonly #result: DeskResult;
  readonly #titles = new Map<string, string>();
  #context!: BrowserContext;
  #screen!: Screen;
  #server!: DeskServer;
  #pending = new Set<Request>();
  /** Name of the new entry, once it has one. */
  #newSlug: string | undefined;

  constructor(browser: Browser, content: string, seed: string, trial: number) {
    this.#browser = browser;
    this.#content = content;
    this.#random = new Random(`${seed}/${trial}`);
    const review = trial % 2 === 1;
    const form = Math.floor(trial / 2) % 2 === 0 ? 'new' : 'existing';
    const rest = { steps: [], words: 0, kills: 0, lost: [], faults: [], ms: 0 };
    this.#result = { trial, seed, review, form, ...rest };
  }

  async run(): Promise<DeskResult> {
    const started = performance.now();
    this.#server = await startDeskServer('/', 0, this.#content, this.#result.review);
    this.#context = await this.#browser.newContext({
      viewport: { width: 1366, height: 768 },
      timezoneId: 'Asia/Shanghai',
      locale: 'zh-CN',
    });
    try {
      await this.#act();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const [what] = this.#result.steps.slice(-1);
      this.#result.faults.push(
        `the trial stopped after “${what}” at ${this.#screen.address}: ${text.split('\n').slice(0, 3).join(' ')}`,
      );
    } finally {
      await this.#context.close();
      await this.#server.close();
    }
    const ms = Math.round(performance.now() - started);
    return { ...this.#result, words: this.#typed.words.length, ms };
  }

  async #act(): Promise<void> {
    for (const slug of OLD) this.#titles.set(slug, titleIn(this.#saved(slug)));
    await this.#openPage(this.#result.form === 'new' ? `${LIST}/new` : `${LIST}/entries/first`);
    const count = 6 + this.#random.below(6);
    for (let step = 0; step < count; step += 1) {
      const name = this.#random.pick(STEPS);
      this.#result.steps.push(name);
      await this.#step(name);
      await this.#look();
    }
    await this.#finish();
  }

  async #openPage(address: string): Promise<void> {
    const page = await this.#context.newPage();
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    page.on('pageerror', (error) => this.#result.faults.push(`page error: ${error.message}`));
    this.#pending = new Set();
    await page.route('**/api/v1', (route) => this.#delay(route));
    const ended = (request: Request) => void this.#pending.delete(request);
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    this.#screen = new Screen(page, this.#server.url);
    await this.#screen.open(address);
    await this.#settle();
  }

  async #delay(route: Route): Promise<void> {
    const request = route.request();
    this.#pending.add(request);
    const action = /"action":"(\w+)"/.exec(request.postData() ?? '')?.[1] ?? '';
    const most = action === 'persistEntry' ? 1500 : /ntry/.test(action) ? 600 : 60;
    await delay(this.#random.below(most));
    await route.continue().catch(() => undefined);
  }

  async #step(name: (typeof STEPS)[number]): Promise<void> {
    switch (name) {
      case 'type':
        return this.#type();
      case 'save':
        return this.#save();
      case 'leave':
        return this.#leave();
      case 'come':
        return this.#come();
      case 'reload':
        return this.#reload();
      case 'kill':
        return this.#kill();
    }
  }

  /** The entry in the form: a slug, or `new`. */
  #entry(): string | undefined {
    const { address } = this.#screen;
    if (address === `${LIST}/new`) return 'new';
    const slug = /entries\/([^/?]+)/.exec(address)?.[1];
    // It may have got its own address since the last check.
    if (slug !== undefined && !OLD.includes(slug)) this.#findNew();
    return slug === this.#newSlug ? 'new' : slug;
  }

  async #type(): Promise<void> {
    if (!this.#screen.isForm || (await this.#screen.question()) !== undefined) return;
    const entry = this.#entry() ?? '';
    const word = `w${this.#typed.words.length}q`;
    // One new entry per trial: it is identified by its title.
    if (this.#screen.address === `${LIST}/new` && this.#newSlug !== undefined) return;
    if (entry === 'new') await this.#nameNew();
    const field = this.#random.pick(FIELDS);
    const { address } = this.#screen;
    try {
      await this.#screen.type(field, `${word} `);
    } catch (error) {
      // A form that was being left is gone before the hand reaches its field.
      if (this.#screen.address !== address) return;
      throw error;
    }
    this.#result.steps.push(`${word} in ${field} of ${entry}`);
    const appears = await this.#screen.comesToShow(word);
    // A busy machine may take longer to show it than a backup has time.
    this.#typed.add(word, entry, Date.now());
    if (!appears) this.#result.faults.push(`${word} was typed and did not appear`);
  }

  /** A new entry has a title, which identifies it, and is a draft, so that it may be incomplete. */
  async #nameNew(): Promise<void> {
    const { desk, page } = this.#screen;
    if ((await this.#screen.title()) !== '') return;
    await desk.fill('标题', NEW_TITLE);
    const draft = page.getByRole('switch', { name: /^草稿/ });
    if (!this.#result.review && !(await draft.isChecked())) await draft.click();
  }

  async #save(): Promise<void> {
    if (!this.#screen.isForm || (await this.#screen.question()) !== undefined) return;
    if (await this.#screen.saysAllSaved()) return;
    const { page } = this.#screen;
    const button = page.getByRole('button', { name: /^(?:保存|保存草稿)$/ });
    if (!(await button.isEnabled().catch(() => false))) return;
    // An action chosen in the leaving dialog may be saving already: the button shows that.
    if (!(await wasClicked(button))) return;
    if (this.#random.below(2) === 0) await this.#settle();
  }

  async #leave(): Promise<void> {
    const { page } = this.#screen;
    const way = this.#random.below(4);
    if (way === 0) await this.#screen.back();
    else if (way === 1) await page.evaluate(() => history.forward());
    else if (way === 2) await this.#screen.goTo(LIST);
    else
      await page
        .getByRole('link', { name: /^←|返回/ })
        .first()
        .click({ timeout: 5000 })
        .catch(() => undefined);
    await this.#settle();
  }

  async #come(): Promise<void> {
    const own = this.#newSlug === undefined ? `${LIST}/new` : `${LIST}/entries/${this.#newSlug}`;
    await this.#screen.goTo(this.#random.pick([`${LIST}/entries/${this.#random.pick(OLD)}`, own]));
    await this.#settle();
  }

  async #reload(): Promise<void> {
    this.#noteKill();
    try {
      await this.#screen.page.reload();
    } catch (error) {
      // The desk went back or forward in the browser's history at this moment, which cancels a reload: the editor
      // sees the same page, and presses the key again.
      if (!String(error).includes('ERR_ABORTED')) throw error;
      await this.#settle();
      this.#noteKill();
      await this.#screen.page.reload();
    }
    await this.#settle();
  }

  /** Closes the browser's tab at once, without a chance to store anything. */
  async #kill(): Promise<void> {
    const { page, address } = this.#screen;
    await delay(this.#random.below(9000));
    this.#noteKill();
    this.#result.kills += 1;
    await crash(this.#context, page);
    await this.#openPage(address);
  }

  #noteKill(): void {
    this.#typed.killed(Date.now(), this.#allSaved());
  }

  /** Waits until nothing is in progress, and answers open questions. */
  async #settle(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    for (let round = 0; Date.now() < end; round += 1) {
      const question = await this.#screen.question();
      if (question !== undefined) await this.#answer(question);
      else if (this.#pending.size === 0 && round > 1 && (await this.#isDrawn())) return;
      await delay(50);
    }
    this.#result.faults.push(`nothing came at ${this.#screen.address}`);
  }

  async #isDrawn(): Promise<boolean> {
    const { page, desk, isForm } = this.#screen;
    if (!isForm) return page.getByRole('heading', { name: '文苑与要闻' }).isVisible();
    const isBusy = await page.getByRole('button', { name: '正在保存……' }).isVisible();
    return !isBusy && (await desk.field('标题').isVisible()) && (await desk.body.isVisible());
  }

  async #answer(question: string): Promise<void> {
    const entry = this.#entry() ?? '';
    const luck = this.#random.below(10);
    this.#result.steps.push(`${question} ${luck}`);
    if (question === 'leaving') {
      if (luck < 1) this.#typed.discarded(entry, this.#savedOf(entry));
      const names = luck < 1 ? /^不要了$/ : luck < 5 ? /^保存/ : luck < 9 ? /^留在/ : undefined;
      if (names) await this.#screen.answer(names);
      else await this.#screen.page.keyboard.press('Escape');
    } else if (question === 'kept') {
      if (luck < 1) this.#typed.discarded(entry, this.#savedOf(entry));
      await this.#screen.answer(luck < 1 ? /^丢弃$/ : /^恢复$/);
    } else {
      this.#result.faults.push(`an editor alone was asked: ${question}`);
      await this.#screen.answer(/./);
    }
  }

  /** Checks that no typed word is lost, and that the page matches its address. */
  async #look(): Promise<void> {
    if ((await this.#screen.question()) !== undefined) await this.#settle();
    this.#findNew();
    this.#result.faults.push(...(await this.#screen.errors()));
    if (!this.#screen.isForm) return;
    const entry = this.#entry() ?? '';
    const title = await this.#screen.title();
    const known = entry === 'new' ? ['', NEW_TITLE] : [this.#titles.get(entry)];
    if (!known.includes(title))
      this.#result.faults.push(`at ${this.#screen.address} stands “${title}”`);
    if (this.#pending.size > 0 || !(await this.#screen.saysAllSaved())) return;
    const shown = await this.#screen.shown();
    const unsaved = this.#typed
      .presentIn(entry, shown)
      .filter((word) => !this.#savedOf(entry).includes(word));
    // Between the two checks a key may have made the form unsaved again.
    if (unsaved.length > 0 && (await this.#screen.saysAllSaved()))
      this.#result.faults.push(`“all saved” is said of ${unsaved.join(' ')}`);
  }

  /** Opens all entries that were edited, restores the backups, saves, and checks that all words are there. */
  async #finish(): Promise<void> {
    await this.#settle();
    const backups = await this.#screen.backups();
    for (const entry of new Set(this.#typed.words.map((word) => word.entry))) {
      const slug = entry === 'new' ? this.#newSlug : entry;
      await this.#screen.goTo(slug === undefined ? `${LIST}/new` : `${LIST}/entries/${slug}`);
      const missing = await this.#missingAtLast(entry);
      // A word in another backup, of a second new entry or another form, is not lost.
      const lost = missing.filter((word) => !backups.includes(word));
      this.#result.lost.push(...lost);
    }
  }

  /**
   * The words of an entry that are neither saved nor in its form; waits so that a slow machine can offer the backup.
   */
  async #missingAtLast(entry: string): Promise<string[]> {
    let missing: string[] = [];
    for (let round = 0; round < 50; round += 1) {
      await this.#settle();
      const shown = await this.#screen.shown().catch(() => '');
      missing = this.#typed.missingIn(entry, `${this.#savedOf(entry)}\n${shown}`);
      if (missing.length === 0) break;
      await delay(200);
    }
    return missing;
  }

  #findNew(): void {
    if (this.#newSlug !== undefined) return;
    this.#newSlug = this.#slugs().find((slug) => titleIn(this.#saved(slug)) === NEW_TITLE);
  }

  #slugs(): string[] {
    const files = readdirSync(join(this.#server.root, 'essays')).map((name) => name.slice(0, -3));
    const refs = this.#result.review
      ? this.#server.git('for-each-ref', '--format=%(refname:lstrip=4)', 'refs/heads/cms/essays')
      : '';
    return [...new Set([...files, ...refs.split('\n').filter(Boolean)])];
  }

  /** The text of an entry on the host: its draft, if there is one. */
  #saved(slug: string): string {
    const path = `content/essays/${slug}.md`;
    if (this.#result.review) {
      try {
        return this.#server.git('show', `cms/essays/${slug}:${path}`);
      } catch {
        // It has no draft.
      }
    }
    try {
      return readFileSync(join(this.#server.root, 'essays', `${slug}.md`), 'utf8');
    } catch {
      return '';
    }
  }

  #savedOf(entry: string): string {
    if (entry !== 'new') return this.#saved(entry);
    this.#findNew();
    return this.#newSlug === undefined ? '' : this.#saved(this.#newSlug);
  }

  #allSaved(): string {
    return this.#slugs()
      .map((slug) => this.#saved(slug))
      .join('\n');
  }
}

const FIELDS: readonly ['summary', 'body'] = ['summary', 'body'];
const NEW_TITLE = '匆匆写的一篇';

const titleIn = (text: string) => /^title: ['"]?(.*?)['"]?$/m.exec(text)?.[1] ?? '';

async function wasClicked(place: Locator): Promise<boolean> {
  return place.click({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

async function crash(context: BrowserContext, page: Page): Promise<void> {
  const gone = new Promise((resolve) => page.once('crash', resolve));
  const session = await context.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

/** Writes the two initial essays: plain text, so that the caret goes where it is put. */
export function writeEssays(content: string): void {
  const file = (slug: string) => join(content, 'essays', `${slug}.md`);
  const [front = ''] = /^---\n[^]*?\n---\n/.exec(readFileSync(file('first'), 'utf8')) ?? [];
  writeFileSync(file('first'), `${front}\n第一段。\n\n第二段。\n`);
  const second = front
    .replace(/^title:.*$/m, 'title: 第二篇')
    .replace(/^slug:.*$/m, 'slug: second');
  writeFileSync(file('second'), `${second}\n另一篇的正文。\n`);
}
