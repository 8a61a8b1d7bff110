import type { Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { DeskPage } from '../e2e/desk-page.ts';

const LEAVING = '还有没保存的修改';
const KEPT = '上次有没保存的修改';
/**
 * For what must come at some time: the trials test what an editor sees and keeps, `bench:desk` how quickly. Three desks
 * and a build on two busy cores take up to 20 s for a form.
 */
export const PATIENCE_MS = 60_000;

/** The state of a page of the desk, as the trials read it. All times are upper bounds on waiting. */
export class Screen {
  readonly page: Page;
  readonly desk: DeskPage;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.desk = new DeskPage(page, url);
  }

  /** The address below the desk's `#/`. */
  get address(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  async goTo(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
  }

  /** Presses Back, unless that would leave the desk. */
  async back(): Promise<void> {
    await this.page.evaluate(() => {
      if (navigation.canGoBack) history.back();
    });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(`${this.#url}#${address}`);
  }

  /** The open question: on leaving, about a backup, or another's title. */
  async question(): Promise<'leaving' | 'kept' | string | undefined> {
    const heading = this.page.getByRole('dialog').getByRole('heading').first();
    if (!(await heading.isVisible())) return undefined;
    const title = await heading.textContent().catch(() => null);
    if (title === LEAVING) return 'leaving';
    return title === KEPT ? 'kept' : (title ?? undefined);
  }

  async answer(names: RegExp): Promise<void> {
    const button = this.page.getByRole('dialog').getByRole('button', { name: names }).first();
    await button.click({ timeout: PATIENCE_MS });
  }

  get isForm(): boolean {
    return /^\/collections\/[^/]+\/(?:new$|entries\/)/.test(this.address);
  }

  /** Types at the end of 摘要 or of the body, key by key. */
  async type(field: 'summary' | 'body', text: string): Promise<void> {
    const place = field === 'body' ? this.desk.body : this.desk.field('摘要');
    await place.click({ timeout: PATIENCE_MS });
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text);
  }

  /** All text in the form's text fields. */
  async shown(): Promise<string> {
    const values = await this.page
      .locator('input[type=text], textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    const bodies = await this.page.locator('[data-slate-editor]').allTextContents();
    return [...values, ...bodies].join('\n');
  }

  /** Whether a word appears in the form. */
  async comesToShow(word: string): Promise<boolean> {
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if ((await this.shown()).includes(word)) return true;
      await delay(100);
    }
    return false;
  }

  /** Whether the form shows that all of it is saved. */
  async saysAllSaved(): Promise<boolean> {
    return this.page.getByRole('link', { name: '已全部保存' }).isVisible();
  }

  title(): Promise<string> {
    return this.desk.field('标题').inputValue({ timeout: PATIENCE_MS });
  }

  /** Error messages in the corner. */
  async errors(): Promise<string[]> {
    const texts = await this.page.getByRole('alert').allTextContents();
    return texts.filter((text) => /出了错|没有成功|TypeError|连不上|没有读出来/.test(text));
  }

  /** All backups of unsaved work in the browser. */
  backups(): Promise<string> {
    return this.page.evaluate(async () => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('IndexedDB'));
        });
      const database = await result(indexedDB.open('localforage'));
      try {
        if (!database.objectStoreNames.contains('keyvaluepairs')) return '';
        const store = database.transaction('keyvaluepairs').objectStore('keyvaluepairs');
        return JSON.stringify(await result(store.getAll()));
      } finally {
        database.close();
      }
    });
  }
}
