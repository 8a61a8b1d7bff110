import { make } from '../page/elements.ts';

/**
 * Where the site cannot be reached the link to the event's file leads nowhere: then the page gives the same file itself.
 * Otherwise it stays a link, since phones open a calendar file that they are sent, and only save one that a page has
 * made.
 */
export function startCalendarFile(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-event-file]');
  link?.addEventListener('click', (event) => {
    event.preventDefault();
    void answers(link.href).then((isThere) => {
      if (isThere) location.assign(link.href);
      else give(link);
    });
  });
}

/** Whether the site sends a file, without taking it twice. A device that is said to be online may have a network without the internet. */
const answers = async (address: string): Promise<boolean> =>
  navigator.onLine &&
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

function give(link: HTMLAnchorElement): void {
  const text = JSON.parse(link.dataset['eventFile'] ?? '""') as string;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  make('a', { href: address, download: link.pathname.replace(/^.*\//, '') }).click();
  URL.revokeObjectURL(address);
}
