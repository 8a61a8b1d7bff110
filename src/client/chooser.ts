/**
 * Leaves the lines of the table that fit the two answers. The answers are in the address, `#who=contract&what=pay`, so
 * that they can be sent, changed and gone back to.
 */
function startChooser(): void {
  const chooser = document.querySelector('[data-chooser]');
  const form = chooser?.querySelector('.chooser-questions');
  if (!chooser || !form) return;
  const fields = [...form.querySelectorAll('select')];
  const rows = [...chooser.querySelectorAll<HTMLElement>('tbody tr')];

  const show = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = asked.get(field.name) ?? '';
    const fits = (row: HTMLElement) =>
      fields.every(
        ({ name, value }) => value === '' || (row.dataset[name] ?? '').split(' ').includes(value),
      );
    for (const row of rows) row.hidden = !fits(row);
    const left = rows.filter(({ hidden }) => !hidden).length;
    const line = form.querySelector('[role=status]');
    if (line)
      line.textContent =
        left === 0 ? '没有对得上的，换一个答案，或者问工会。' : `对得上的有${left}条。`;
  };
  form.addEventListener('change', () => {
    const answers = fields
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value]);
    location.hash = new URLSearchParams(answers).toString();
  });
  addEventListener('hashchange', show);
  show();
}

startChooser();
