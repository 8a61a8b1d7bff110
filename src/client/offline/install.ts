import { part } from '../page/elements.ts';

/** Chromium's event, missing from the project's types. */
interface InstallEvent extends Event {
  prompt: () => Promise<unknown>;
}

const section = part('offline-install');
const text = part('offline-install-text');
const button = part<HTMLButtonElement>('offline-install-button');

/** Shows how to install the site as an app, if that is possible and has not been done. */
export function startInstall(): void {
  if (matchMedia('(display-mode: standalone)').matches) return;
  const isApple =
    /iPhone|iPad/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
  if (isApple) {
    text.textContent =
      '用Safari打开本站，点“分享”，再选“添加到主屏幕”，以后从桌面点一下就进来。放好以后，趁有网从桌面打开一次；那里没有带上的，再下载一次。';
    section.hidden = false;
  }
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    text.textContent = '放到桌面，以后点一下就进来，没有网也行。';
    button.onclick = () => {
      // `prompt` works once per event; the browser fires another if the reader dismissed it.
      section.hidden = true;
      (event as InstallEvent).prompt().catch(() => undefined);
    };
    section.hidden = button.hidden = false;
  });
  addEventListener('appinstalled', () => {
    section.hidden = true;
  });
}
