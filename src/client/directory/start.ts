/** Filters and sorts a list of merchants. What that needs is loaded once something is asked for. */
export function startDirectory(): void {
  const form = document.querySelector<HTMLElement>('#directory');
  if (!form) return;
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    void import('./directory.ts').then(({ Directory }) => new Directory(form).start());
  };
  if (/[#&](?:show|sort|q)=/.test(location.hash)) start();
  addEventListener('hashchange', start);
  for (const event of ['pointerdown', 'focusin', 'input']) form.addEventListener(event, start);
}
