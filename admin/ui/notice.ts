import { DESK_FLOOR } from '../../src/values/browser-floor.ts';

const notice = document.getElementById('notice');

/** Shows one line before the desk is loaded; an empty text removes it. */
export function showNotice(text: string): void {
  if (!notice) return;
  notice.textContent = text;
  notice.hidden = text === '';
}

/** Reports an unsupported browser before anything is written, rather than a failure afterwards. */
export function showTooOld(): void {
  if (!notice) return;
  const { chrome, firefox, safari } = DESK_FLOOR;
  notice.hidden = false;
  notice.replaceChildren(
    element('h1', '这个浏览器太旧，用不了编辑台'),
    element(
      'p',
      `请换用新一些的浏览器打开：Edge 或 Chrome（${chrome} 以上）、Firefox（${firefox} 以上）、Safari（${safari} 以上）。`,
    ),
    element('p', '网站照常能看。'),
  );
}

/** Reports that editing is impossible here, why, and what to do, instead of a form that cannot be saved. */
export function showUnreachable(retry: () => void): void {
  if (!notice) return;
  notice.hidden = false;
  notice.replaceChildren(
    element('h1', '编辑台没有连上内容'),
    element('p', '这个网址上只有做好的网页，不能在这里改内容。'),
    element(
      'p',
      '要改内容，请在放着网站文件的那台电脑上启动编辑台（npm start），再打开它给出的网址，以 /admin/ 结尾。',
    ),
    element('p', '如果刚才还能用：启动编辑台的窗口可能被关掉了，请重新启动，再点下面的按钮。'),
    button('再试一次', retry),
  );
}

/** Reports why drafts are unavailable. Opening the desk anyway would publish unreviewed text. */
export function showReviewProblem(problem: string, retry: () => void): void {
  if (!notice) return;
  notice.hidden = false;
  notice.replaceChildren(
    element('h1', '编辑台现在存不了草稿'),
    element('p', problem),
    element('p', '内容都还在，没有改动。弄好以后，点下面的按钮。'),
    element(
      'p',
      '要是不想先审核再发布：请技术同事打开 content/settings/site.yml，把 desk 下面的 review 改成 false。',
    ),
    button('再试一次', retry),
  );
}

function element(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

function button(text: string, onClick: () => void): HTMLElement {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = text;
  node.addEventListener('click', onClick);
  return node;
}
