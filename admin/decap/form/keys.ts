/** Elements in which Enter moves on: one line of text, and a closed list of choices. */
const ONE_LINE = 'input[type="text"]:not([aria-expanded="true"])';
/** Elements that Enter moves to. */
const WRITABLE = 'input[type="text"], textarea, [role="textbox"]';
const FORM = '.desk-EditorInterface-ControlPaneContainer';
/** Elements with forms and an Enter key of their own. */
const APART = '.editor-panel, [data-slate-editor]';

/** Keys of the whole form: Ctrl+S and ⌘S save, Enter in a line moves to the next field. */
export function listenForKeys(): void {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (isSaveKey(event)) save(event);
    else if (event.key === 'Enter') goOn(event);
  });
  // Labels the Enter key of a phone's keyboard 下一项.
  addEventListener('focusin', ({ target }) => {
    if (isLine(target)) target.enterKeyHint = 'next';
  });
}

const isSaveKey = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's';

function save(event: KeyboardEvent): void {
  const button = document.querySelector<HTMLButtonElement>('button[data-save]');
  if (!button) return;
  // Prevents the browser's own action, which would save the page as a file.
  event.preventDefault();
  if (document.querySelector('dialog[open], .ReactModalPortal [role="dialog"]')) return;
  button.click();
}

function goOn(event: KeyboardEvent): void {
  const { target } = event;
  if (!isLine(target)) return;
  const fields = [...(target.closest(FORM)?.querySelectorAll<HTMLElement>(WRITABLE) ?? [])];
  const next = fields.slice(fields.indexOf(target) + 1).find(isReachable);
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
  next.scrollIntoView({ block: 'nearest' });
}

function isLine(target: EventTarget | null): target is HTMLInputElement {
  return (
    target instanceof HTMLInputElement &&
    target.matches(`${FORM} ${ONE_LINE}`) &&
    target.closest(APART) === null
  );
}

function isReachable(element: HTMLElement): boolean {
  const isWritable = element.isContentEditable || element.tabIndex >= 0;
  return isWritable && element.offsetParent !== null;
}
