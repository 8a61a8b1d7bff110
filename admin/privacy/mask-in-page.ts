const WRITABLE = 'input:not([type="hidden"]), textarea, [contenteditable="true"]';

/**
 * Replaces `written` by `masked` wherever it occurs in an input, a text area or a rich text of `holder`, as if it were
 * typed, so that the editor's own undo reverts it. Returns whether it occurred at all and does not any more.
 */
export async function maskInPage(
  holder: HTMLElement,
  written: string,
  masked: string,
): Promise<boolean> {
  let isDone = false;
  for (const element of holder.querySelectorAll<HTMLElement>(WRITABLE))
    for (let left = countIn(element, written); left > 0; left -= 1) {
      if (!(await keepSelected(element, written))) return false;
      type(element, isSource(element) ? masked.replaceAll('*', '\\*') : masked);
      await settled();
      isDone = countIn(element, written) < left;
      if (!isDone) return false;
    }
  return isDone;
}

/**
 * Replaces the selection by text. In an input only the deprecated command leaves the browser something to undo; rich
 * text listens to an input event that the command does not send.
 */
function type(element: HTMLElement, text: string): void {
  if (isInput(element)) document.execCommand('insertText', false, text);
  else
    element.dispatchEvent(
      new InputEvent('beforeinput', {
        inputType: 'insertText',
        data: text,
        bubbles: true,
        cancelable: true,
      }),
    );
}

/** Markdown source: the asterisks of two masked numbers in one paragraph would make the text between them bold. */
const isSource = (element: HTMLElement) => element.closest('.cms-editor-raw') !== null;

/** Rich text follows the page's selection with a delay (slate-react waits for 100 ms). */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 150));

/** A press or typing elsewhere in the meantime takes the selection away. */
const TRIES = 5;

async function keepSelected(element: HTMLElement, written: string): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (!select(element, written)) return false;
    await settled();
    if (isSelected(element, written)) return true;
  }
  return false;
}

function select(element: HTMLElement, written: string): boolean {
  if (isInput(element)) {
    const start = element.value.indexOf(written);
    if (start === -1) return false;
    element.focus({ preventScroll: true });
    element.setSelectionRange(start, start + written.length);
    return true;
  }
  const range = rangeOf(element, written);
  if (!range) return false;
  element.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}

function isSelected(element: HTMLElement, written: string): boolean {
  if (!isInput(element)) return document.getSelection()?.toString() === written;
  return element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0) === written;
}

function countIn(element: HTMLElement, written: string): number {
  const text = isInput(element) ? element.value : (element.textContent ?? '');
  return text.split(written).length - 1;
}

const isInput = (element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** The range of a text, even if part of it is bold. */
function rangeOf(element: HTMLElement, written: string): Range | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    nodes.push({ node, start: text.length });
    text += node.textContent ?? '';
  }
  const at = text.indexOf(written);
  if (at === -1) return undefined;
  const from = nodes.findLast(({ start }) => start <= at);
  const to = nodes.findLast(({ start }) => start < at + written.length);
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, at - from.start);
  range.setEnd(to.node, at + written.length - to.start);
  return range;
}
