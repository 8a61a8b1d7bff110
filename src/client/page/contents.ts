/** Opens the contents list if it is shown beside the text; on a phone the answer comes first. */
export function startContents(): void {
  const list = document.querySelector<HTMLDetailsElement>('[data-contents]');
  const text = document.querySelector('.entry-main');
  if (!list || !text) return;
  list.open = list.getBoundingClientRect().left > text.getBoundingClientRect().right;
}
