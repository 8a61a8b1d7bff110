/** Takes what is over out of lists; pages without such lists do not load this script. */
export function startDatedLists(): void {
  if (document.querySelector('[data-until], [data-most], [data-dated]'))
    void import('../dated/dated-lists.ts').then((dated) => dated.updateLists());
}
