import type { APIContext } from 'astro';
import { type Calendar, calendarText, getCalendars } from '../../site/calendars.ts';

/** `/calendar/<kind or troupe>.ics`: the events of one kind, or those of one troupe. */
export async function getStaticPaths() {
  return (await getCalendars()).map((calendar) => ({
    params: { name: calendar.name },
    props: { calendar },
  }));
}

export async function GET({ props }: APIContext<{ calendar: Calendar }>): Promise<Response> {
  return new Response(await calendarText(props.calendar));
}
