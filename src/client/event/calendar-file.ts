import { make } from '../page/elements.ts';

/**
 * Without a connection the link to the event's file leads nowhere: then the page gives the same file itself. Online it
 * stays a link, since phones open a calendar file that they are sent, and only save one that a page has made.
 */
export function startCalendarFile(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-event-file]');
  link?.addEventListener('click', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    const text = JSON.parse(link.dataset['eventFile'] ?? '""') as string;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    make('a', { href: address, download: link.pathname.replace(/^.*\//, '') }).click();
    URL.revokeObjectURL(address);
  });
}
