/** Says whether the office is open; pages without opening hours do not load this script. */
export function startOpening(): void {
  if (document.querySelector('[data-hours]'))
    void import('../opening/open-now.ts').then((opening) => opening.showOpenNow());
}
