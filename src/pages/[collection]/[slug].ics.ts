import type { APIContext } from 'astro';
import { type CollectionName, collectionNames } from '../../collections/index.ts';
import { eventText, toldEntries } from '../../site/calendars.ts';
import type { Entry } from '../../site/content.ts';
import { siteOf } from '../../site/site-of.ts';

/** `/performances/<slug>.ics`: one event, and its last day to sign up. */
export async function getStaticPaths() {
  const events = collectionNames.filter((collection) => siteOf(collection).event);
  const routes = events.map(async (collection) =>
    (await toldEntries(collection)).map(({ data }) => ({
      params: { collection, slug: data.slug },
      props: { collection, data },
    })),
  );
  return (await Promise.all(routes)).flat();
}

interface Props extends Record<string, unknown> {
  collection: CollectionName;
  data: Entry['data'];
}

export async function GET({ props }: APIContext<Props>): Promise<Response> {
  return new Response(await eventText(props.collection, props.data));
}
