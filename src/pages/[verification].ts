import type { APIRoute } from 'astro';
import { verificationText } from '../model/settings/verification.ts';
import { getSite } from '../site/content.ts';

/**
 * Files by which WeChat and search engines see that the site is this union's. They hold a token and nothing else, are
 * linked from nowhere and stand in no list of pages.
 */
export async function getStaticPaths() {
  const { verificationFiles = [] } = await getSite();
  return verificationFiles.flatMap((file) => {
    const text = verificationText(file);
    return text === undefined ? [] : [{ params: { verification: file.name }, props: { text } }];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
