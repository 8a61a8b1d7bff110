import { toHash } from '../search/address.ts';

/** Takes a question from a search box on any page to the search page, without sending it to the server. */
export function startSearchForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const question =
        form.querySelector<HTMLInputElement>('input[type="search"]')?.value.trim() ?? '';
      location.assign(`${form.action}${toHash(question)}`);
    });
  }
}
