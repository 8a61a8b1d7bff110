import { make } from '../page/elements.ts';

/** What this page uses of WeChat's script. */
interface WeChat {
  config: (options: Record<string, unknown>) => void;
  ready: (act: () => void) => void;
  updateAppMessageShareData: (card: Card) => void;
  updateTimelineShareData: (card: Card) => void;
}

interface Card {
  title: string;
  desc: string;
  link: string;
  imgUrl: string;
}

const CALLS = ['updateAppMessageShareData', 'updateTimelineShareData'] as const;

/**
 * In WeChat's browser: gives what is shared the page's title, summary and picture, with the signature of the union's own
 * server (`src/wechat-signer/`), which has WeChat's script too, so that the page loads nothing from another host. Where
 * any of it fails, sharing stays as it is.
 */
export async function startShareCard(): Promise<void> {
  const signer = `${document.documentElement.dataset['site'] ?? '/'}wechat/`;
  const [address = ''] = location.href.split('#');
  const answer = await fetch(`${signer}signature?url=${encodeURIComponent(address)}`);
  if (!answer.ok) return;
  const signature = (await answer.json()) as Record<string, unknown>;
  const wx = await loadSdk(`${signer}sdk.js`);
  wx.config({ ...signature, debug: false, jsApiList: CALLS });
  wx.ready(() => {
    for (const call of CALLS) wx[call](cardOf(address));
  });
}

function cardOf(address: string): Card {
  const named = (property: string) =>
    document.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content ?? '';
  return {
    title: named('title'),
    desc: named('description'),
    link: address,
    imgUrl: named('image'),
  };
}

async function loadSdk(src: string): Promise<WeChat> {
  const script = make('script', { src });
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
  });
  document.head.append(script);
  await loaded;
  return (window as unknown as { wx: WeChat }).wx;
}
