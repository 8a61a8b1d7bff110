/** A slip's QR code leads here with its code behind the `#`, which browsers do not send. */
const CODE_IN_ADDRESS = /^#code=([\w-]+)$/;

/** The buttons of a draw's page. What they do is loaded with the first press. */
export function startDraw(): void {
  const root = document.querySelector<HTMLElement>('[data-draw]');
  const typed = root?.querySelector('input');
  if (!root || !typed) return;

  const run = (act: 'look' | 'verify') => {
    import('./draw-check.ts')
      .then(({ openDraw }) => openDraw(root)[act]())
      .catch((error: unknown) => {
        console.error(error);
        const said = root.querySelector(`[data-draw-said=${act}]`);
        if (said) said.textContent = '没有验成，刷新再试。';
      });
  };
  for (const act of ['look', 'verify'] as const)
    root.querySelector(`[data-draw-do=${act}]`)?.addEventListener('click', () => {
      run(act);
    });
  typed.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') run('look');
  });
  const scanned = CODE_IN_ADDRESS.exec(location.hash)?.[1];
  if (scanned === undefined) return;
  typed.value = scanned;
  typed.scrollIntoView({ block: 'center' });
  run('look');
}
