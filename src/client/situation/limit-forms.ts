/** Answers the forms of the steps. What computes is loaded with the first day that a reader enters. */
export function startLimitForms(): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-limit]')) {
    const answer = () => {
      import('./limits.ts').then(
        ({ showAnswer }) => {
          showAnswer(form);
        },
        // After a new build the script of an old tab may be gone.
        () => form.lastElementChild?.replaceChildren('算的部分没有取到，刷新网页再试。'),
      );
    };
    form.addEventListener('change', answer);
    form.querySelector('button')?.addEventListener('click', answer);
  }
}
