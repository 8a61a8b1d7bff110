import type { APIRoute } from 'astro';
import { calendarText } from '../site/calendars.ts';

/** All events, for calendars that subscribe. */
export const GET: APIRoute = async () => new Response(await calendarText());
