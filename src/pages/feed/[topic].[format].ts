import type { APIContext } from 'astro';
import type { FeedTopic } from '../../collections/define.ts';
import type { FeedFormat } from '../../site/feed.ts';
import { feedPage, feedTopics } from '../../site/feed-page.ts';

/** `/feed/rights.atom`, `/feed/rights.json`: the newest entries of a topic. */
export function getStaticPaths() {
  return feedTopics.flatMap((topic) =>
    (['atom', 'json'] as const).map((format) => ({
      params: { topic, format },
      props: { topic, format },
    })),
  );
}

export const GET = ({
  props: { topic, format },
  site,
}: APIContext<{ topic: FeedTopic; format: FeedFormat }>): Promise<Response> =>
  feedPage(format, site, topic);
