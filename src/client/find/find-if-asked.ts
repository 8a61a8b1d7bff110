/** Marks the terms on a page opened from a hit; other pages do not load this script. */
export function startFindIfAsked(): void {
  find();
  window.addEventListener('hashchange', find);
}

function find(): void {
  if (location.hash.startsWith('#find=')) void import('./find.ts').then((find) => find.startFind());
}
