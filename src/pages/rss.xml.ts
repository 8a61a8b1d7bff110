import type { APIRoute } from 'astro';
import { feedPage } from '../site/feed-page.ts';

/** The newest entries of every list as RSS, for whoever subscribed before there was Atom. */
export const GET: APIRoute = ({ site }) => feedPage('xml', site);
