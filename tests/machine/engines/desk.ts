import { type Engine, until } from './engine.ts';

/** An editor's input. */
export interface Draft {
  title: string;
  summary: string;
  author: string;
  day: string;
  /** Name of the choice. */
  kind: string;
  /** HTML as a word processor writes it to the clipboard. */
  pasted: string;
  picture: { name: string; type: string; bytes: readonly number[]; alt: string };
}

/** Writes a new essay in the desk, pastes formatted text, uploads its cover, and saves. */
export async function writeEssay(engine: Engine, url: string, draft: Draft): Promise<void> {
  await engine.open(`${url}#/collections/essays/new`);
  await waitForField(engine, '标题');
  await engine.click(await fieldOf(engine, '标题'));
  await engine.type(draft.title);
  await choose(engine, '类别', draft.kind);
  await fill(engine, '摘要', draft.summary);
  await fill(engine, '作者', draft.author);
  await fill(engine, '发布日期', draft.day);
  await upload(engine, '封面图', draft.picture);
  await fill(engine, '替代文字', draft.picture.alt);
  await paste(engine, draft.pasted);
  await engine.click('button', '保存');
  await until(engine, 'word that it is saved', () =>
    Array.from(document.querySelectorAll<HTMLElement>('[role="alert"]')).some(
      ({ innerText }) => innerText.trim() === '已保存',
    ),
  );
}

/** A selector of the control with a label, with or without （可选）. */
async function fieldOf(engine: Engine, label: string): Promise<string> {
  const id = await waitForField(engine, label);
  return `[id="${id}"]`;
}

const waitForField = (engine: Engine, label: string): Promise<string> =>
  until(
    engine,
    `field ${label}`,
    (wanted) => {
      const found = Array.from(document.querySelectorAll('label')).find(
        (element) => element.innerText.replace(/\s*\(可选\)$/, '').trim() === wanted,
      );
      return found?.htmlFor !== undefined && document.getElementById(found.htmlFor)
        ? found.htmlFor
        : '';
    },
    label,
  );

/** Fills a field in at once: typing in a date field depends on the engine. */
async function fill(engine: Engine, label: string, value: string): Promise<void> {
  const selector = await fieldOf(engine, label);
  await until(
    engine,
    `“${value}” in ${label}`,
    (wanted, text) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
      if (!field) return false;
      if (field.value === text) return true;
      field.focus();
      // React ignores values that are set on the element itself.
      const owner = Object.getPrototypeOf(field) as object;
      Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.blur();
      return false;
    },
    selector,
    value,
  );
}

async function choose(engine: Engine, label: string, option: string): Promise<void> {
  const combobox = await fieldOf(engine, label);
  // A press while the form renders again is lost. One on an open list closes it, so that each has two seconds.
  for (let tries = 0; tries < 100; tries += 1) {
    const [shown] = await engine.run(() =>
      Array.from(document.querySelectorAll('[role="option"]'), (one) => one.clientHeight),
    );
    if (shown) break;
    if (tries % 10 === 0) await engine.click(combobox);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await engine.click('[role="option"]', option);
}

/** Expands a group, chooses a file from this computer, and inserts it. */
async function upload(
  engine: Engine,
  group: string,
  { name, type, bytes }: Draft['picture'],
): Promise<void> {
  await until(
    engine,
    `group ${group}`,
    (label) => {
      const isHeading = ({ textContent }: Element) =>
        textContent.replace(/\s*\(可选\)\s*$/, '').trim() === label;
      const heading = Array.from(document.body.querySelectorAll('*')).find(
        (element) => isHeading(element) && !Array.from(element.children).some(isHeading),
      );
      const button = Array.from(document.querySelectorAll('button')).find(
        (one) => heading && heading.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      button?.setAttribute('data-group', '');
      return button !== undefined;
    },
    group,
  );
  await engine.click('[data-group]');
  await engine.click('button', '选择图片');
  await until(
    engine,
    'file in the library',
    (fileName, mimeType, data) => {
      const input = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]');
      if (!input) return false;
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(data)], fileName, { type: mimeType }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    name,
    type,
    bytes,
  );
  await until(engine, 'end of the library', () => !document.querySelector('[role="dialog"]'));
}

async function paste(engine: Engine, html: string): Promise<void> {
  await engine.click('[data-slate-editor]');
  await engine.run((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    const event = new Event('paste', { bubbles: true, cancelable: true });
    // Not every engine accepts it in the constructor of ClipboardEvent.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    document.querySelector('[data-slate-editor]')?.dispatchEvent(event);
  }, html);
  await until(
    engine,
    'bold text in the body',
    () => document.querySelector('[data-slate-editor] :is(b, strong)') !== null,
  );
}
