/** Says what is open, and what the day changes; pages without either do not load this script. */
export function startOpening(): void {
  if (document.querySelector('[data-hours],[data-days-left],[data-from]'))
    void import('../opening/open-now.ts').then((opening) => opening.showNow());
}
