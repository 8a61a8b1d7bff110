/**
 * Opens the topics with lines that fit the two answers, and leaves only those lines. The answers are in the address,
 * `#who=contract&what=pay`, so that they can be sent, changed and gone back to.
 */
function startChooser(): void {
  const chooser = document.querySelector('[data-chooser]');
  const form = chooser?.querySelector('.chooser-questions');
  if (!chooser || !form) return;
  const fields = [...form.querySelectorAll('select')];
  const groups = [...chooser.querySelectorAll('details')];

  const show = () => {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) field.value = asked.get(field.name) ?? '';
    const [who = '', what = ''] = fields.map(({ value }) => value);
    const left = groups
      .map((group) => showFitting(group, { who, what }))
      .reduce((sum, own) => sum + own, 0);
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

/** Shows the lines of a topic that fit, opened if anything was answered; returns how many there are. */
function showFitting(
  group: HTMLDetailsElement,
  { who, what }: Readonly<Record<'who' | 'what', string>>,
): number {
  const rows = [...group.querySelectorAll<HTMLElement>('tbody tr')];
  const isAbout = what === '' || group.dataset['what'] === what;
  const fitting = rows.filter(
    ({ dataset }) => isAbout && (who === '' || (dataset['who'] ?? '').split(' ').includes(who)),
  );
  for (const row of rows) row.hidden = !fitting.includes(row);
  group.hidden = fitting.length === 0;
  group.open = fitting.length > 0 && (who !== '' || what !== '');
  return fitting.length;
}

startChooser();
