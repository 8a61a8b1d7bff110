/** The marks in a page that was found; no other page loads their script. */
export function startFindIfAsked(): void {
  find();
  window.addEventListener('hashchange', find);
}

function find(): void {
  if (location.hash.startsWith('#find=')) void import('./find.ts').then((find) => find.startFind());
}
