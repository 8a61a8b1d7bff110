import { type Dialog, type FrameLocator, type Locator, type Page, expect } from '@playwright/test';

export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Clipboard {
  html?: string;
  text?: string;
  files?: Upload[];
}

/** The editors' desk, by the Chinese texts that an editor reads. */
export class DeskPage {
  readonly page: Page;
  readonly preview: FrameLocator;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    this.preview = page.frameLocator('#preview-pane');
  }

  /** Opens a desk with content at a host, and signs in there. */
  async signIn(): Promise<void> {
    await this.pressSignIn();
    await expect(this.collectionLink('固定页面')).toBeVisible();
  }

  /** Opens such a desk and presses 登录 without expecting success. */
  async pressSignIn(): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
  }

  /** A collection in the list of all, which is visible only after the sign-in. */
  collectionLink(collection: string): Locator {
    return this.page.getByRole('link', { name: collection, exact: true });
  }

  /** Opens a collection's list, `优惠商户`. */
  async openList(collection: string): Promise<void> {
    await this.page.goto(this.#url);
    await this.collectionLink(collection).click();
    await expect(this.page.getByRole('heading', { name: collection, exact: true })).toBeVisible();
  }

  /** Starts a new entry from its collection's list; `singular` is the name on the button. */
  async startEntry(collection: string, singular: string): Promise<void> {
    await this.openList(collection);
    await this.page.getByRole('link', { name: `新建${singular}` }).click();
    await expect(this.field('标题')).toBeVisible();
  }

  /** Opens an entry, or a settings file, from its collection's list. */
  async openEntry(collection: string, title: string): Promise<void> {
    await this.openList(collection);
    await this.entryLink(title).click();
    await expect(this.page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  }

  /** Opens an entry by its address, as a link to it does: collection and file name. */
  async openPath(collection: string, name: string): Promise<void> {
    // Decap does not load the second entry if only the address changes.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.#url}#/collections/${collection}/entries/${name}`);
    await expect(this.page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  }

  /** The line at the bottom with the progress of a saved entry. */
  publishing(title: string): Locator {
    return this.page
      .getByRole('status', { name: '发布进度' })
      .locator('> div')
      .filter({ hasText: `《${title}》` });
  }

  /** Opens 内容体检. */
  async openHealth(): Promise<void> {
    await this.page.goto(`${this.#url}#/health`);
    await expect(this.page.getByRole('heading', { name: '内容体检' })).toBeVisible();
  }

  /** Findings of one kind in 内容体检. */
  healthGroup(label: string): Locator {
    return this.page
      .getByRole('group')
      .filter({ has: this.page.getByRole('heading', { name: label }) });
  }

  /** The line of 内容体检 about an entry, in the group of one kind. */
  finding(label: string, title: string): Locator {
    return this.healthGroup(label)
      .getByRole('listitem')
      .filter({ has: this.entryLink(title) });
  }

  entryLink(title: string): Locator {
    return this.page.getByRole('link', { name: title, exact: true });
  }

  /** A text field of the form by its label, with or without （可选）. */
  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: named(label) });
  }

  /** @param item whether the field is of the item that was added last */
  async fill(label: string, value: string, item = false): Promise<void> {
    const labelled = this.page.getByLabel(named(label));
    const field = item ? labelled.last() : labelled.first();
    // Decap restores the former caret whenever the form renders, also in the middle of this.
    await expect(async () => {
      await field.fill(value);
      await expect(field).toHaveValue(value, { timeout: 1000 });
    }).toPass();
  }

  /** Picks options of a list by their text. */
  async choose(label: string, ...options: string[]): Promise<void> {
    for (const name of options) {
      const option = this.page.getByRole('option', { name, exact: true });
      // A press while the form re-renders is lost, and the open list then covers the next field.
      await expect(async () => {
        if (!(await option.isVisible()))
          await this.page
            .getByRole('combobox', { name: named(label) })
            .last()
            .click({ timeout: 5000 });
        await option.click({ timeout: 5000 });
        await expect(option).toBeHidden({ timeout: 5000 });
      }).toPass();
    }
  }

  /**
   * The switch of the body between rich text and source. Its name is the mode after a press. Not the form's last
   * switch: the body's editor is loaded after the other fields, and until then that is the switch of a field.
   */
  get bodyMode(): Locator {
    return this.page.getByRole('switch', { name: /^切换到(?:源码|所见即所得)$/ });
  }

  /** The body's source, after switching to it. */
  get bodySource(): Locator {
    return this.page.locator('.cms-editor-raw').getByRole('textbox');
  }

  /** Switches the body to source. */
  async showSource(): Promise<void> {
    await this.#switchBody(true);
  }

  /** Switches the body to rich text. */
  async showRichText(): Promise<void> {
    await this.#switchBody(false);
  }

  async #switchBody(isSource: boolean): Promise<void> {
    // Decap re-renders the form once it has read what the fields refer to, and its toolbar on each change: a press on
    // the old one, or between press and release of the mouse, is lost.
    await expect(async () => {
      if ((await this.bodyMode.isChecked()) !== isSource)
        await this.bodyMode.click({ timeout: 5000 });
      await expect(this.bodyMode).toBeChecked({ checked: isSource, timeout: 2000 });
    }).toPass();
  }

  /** Switches the body to source and writes Markdown into it. */
  async writeSource(markdown: string): Promise<void> {
    await this.showSource();
    await this.bodySource.fill(markdown);
  }

  /** The body as rich text. */
  get body(): Locator {
    return this.page.locator('[data-slate-editor]').first();
  }

  /** Pastes into the body at the caret. A browser's own clipboard would clean Word's HTML before we see it. */
  async paste({ html = '', text = '', files = [] }: Clipboard): Promise<void> {
    await this.body.evaluate(
      (target, clipboard) => {
        const clipboardData = new DataTransfer();
        if (clipboard.html) clipboardData.setData('text/html', clipboard.html);
        if (clipboard.text) clipboardData.setData('text/plain', clipboard.text);
        for (const { name, mimeType, bytes } of clipboard.files)
          clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }));
        const options = { clipboardData, bubbles: true, cancelable: true };
        target.dispatchEvent(new ClipboardEvent('paste', options));
      },
      { html, text, files: files.map(({ buffer, ...file }) => ({ ...file, bytes: [...buffer] })) },
    );
  }

  /** Expands a group of fields, such as an optional picture. */
  async openGroup(label: string): Promise<void> {
    const heading = this.page.getByText(named(label)).first();
    await heading.locator('xpath=following::button[1]').click();
  }

  /** Inserts a block into the body, at the caret. */
  async insertBlock(name: string): Promise<void> {
    await this.#pickFromMenu(this.page.getByRole('button', { name: '插入' }), name);
  }

  /** Expands a collapsed block of the body by its summary. */
  async openBlock(shown: string): Promise<void> {
    const heading = this.page.getByText(shown).first();
    await heading.locator('xpath=ancestor::div[.//button][1]').getByRole('button').first().click();
  }

  /** Picks a picture that is already in the media folder, for the last empty field. */
  async pickPicture(name: string): Promise<void> {
    await this.page.getByRole('button', { name: '选择图片' }).last().click();
    const library = this.page.getByRole('dialog');
    await library.getByText(name, { exact: true }).click();
    await library.getByRole('button', { name: '用选中的' }).click();
    await expect(library).toBeHidden();
  }

  /** Uploads a picture from this computer into an expanded group and inserts it. */
  async uploadPicture(file: Upload): Promise<void> {
    await this.page.getByRole('button', { name: '选择图片' }).click();
    const library = this.page.getByRole('dialog');
    await library.locator('input[type=file]').setInputFiles(file);
    await expect(library).toBeHidden();
  }

  /** Saves and waits for the desk's confirmation. */
  async save(): Promise<void> {
    await this.pressSave();
    await expect(this.message(/^已保存$/)).toBeVisible();
    await expect(this.page.getByRole('link', { name: '已全部保存' })).toBeVisible();
  }

  /** Presses 保存, or an item of the menu 更多, without expecting success. */
  async pressSave(item = '保存'): Promise<void> {
    if (item === '保存') await this.page.getByRole('button', { name: item, exact: true }).click();
    else await this.#pickFromMenu(this.page.getByRole('button', { name: '更多' }), item);
  }

  /** A change of focus, also at the end of a dialog, closes a menu: it is opened again, as an editor would. */
  async #pickFromMenu(button: Locator, name: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name, exact: true });
    await expect(async () => {
      if (!(await item.isVisible())) await button.click({ timeout: 5000 });
      await item.click({ timeout: 5000 });
    }).toPass();
  }

  /** With review on: saves a draft and waits for the desk's confirmation. */
  async saveDraft(): Promise<void> {
    await this.press('保存草稿');
    await expect(this.message('草稿已保存')).toBeVisible();
    await expect(this.page.getByRole('button', { name: /^(?:提交审核|发布)$/ })).toBeEnabled();
  }

  /** Presses a button; confirms if a question comes. */
  async press(name: string, within: Page | Locator = this.page): Promise<void> {
    const accept = (dialog: Dialog) => void dialog.accept();
    this.page.on('dialog', accept);
    await within.getByRole('button', { name, exact: true }).click();
    this.page.off('dialog', accept);
  }

  /** Presses 发布 and signs with three names. */
  async publish(within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name: '发布', exact: true }).click();
    await this.sign();
  }

  /** Answers who wrote, read and approved what is about to be published. */
  async sign({ wrote = '王老师', read = '李老师', approved = '张主席' } = {}): Promise<void> {
    const dialog = this.dialog('发布：三审三校');
    await dialog.getByLabel('撰写').fill(wrote);
    await dialog.getByLabel('审核').fill(read);
    await dialog.getByLabel('签发').fill(approved);
    await this.answer('发布');
  }

  /** Opens the page of drafts. */
  async openReview(): Promise<void> {
    await this.page.goto(this.#url);
    await this.page.getByRole('link', { name: '审核', exact: true }).click();
    await expect(this.page.getByRole('heading', { name: '审核', exact: true })).toBeVisible();
  }

  /** A draft's card on the page 审核, in the column `待审` or `草稿`. */
  card(column: string, title: string): Locator {
    const section = this.page.getByRole('region', { name: new RegExp(`^${column}（`) });
    return section.getByRole('article', { name: title, exact: true });
  }

  /** Presses 删除 and confirms. */
  async pressDelete(): Promise<void> {
    this.page.once('dialog', (dialog) => void dialog.accept());
    await this.page.getByRole('button', { name: '删除', exact: true }).click();
  }

  /** Waits until the browser has stored a backup of the form, some seconds after the last key. */
  async waitForBackup(text: string): Promise<void> {
    await expect.poll(() => this.backups()).toContain(text);
  }

  /** Waits until no backup contains a text: 丢弃 takes effect a moment after its question is gone. */
  async waitForNoBackup(text: string): Promise<void> {
    await expect.poll(() => this.backups()).not.toContain(text);
  }

  /** What the browser has stored of forms that are not saved, as JSON. */
  backups(): Promise<string> {
    return this.page.evaluate(readBackups);
  }

  /** A modal dialog of the desk, by its title. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }

  /** Presses a button of the open question. */
  async answer(button: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  }

  /** A field of the form with its label, its controls and what is said about it. */
  control(label: string): Locator {
    return this.page
      .locator('div')
      .filter({ has: this.page.locator(':scope > div > label', { hasText: named(label) }) });
  }

  /** The errors shown beside a field. */
  errors(label: string): Locator {
    return this.control(label).locator(':scope > .field-errors');
  }

  /** The message in the corner. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text }).last();
  }
}

function named(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*(?:\\(可选\\))?$`);
}

/** Runs in the page: Decap stores unsaved entries in IndexedDB. */
async function readBackups(): Promise<string> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('IndexedDB'));
    });
  const database = await result(indexedDB.open('localforage'));
  const values = await result(
    database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll(),
  );
  database.close();
  return JSON.stringify(values);
}
