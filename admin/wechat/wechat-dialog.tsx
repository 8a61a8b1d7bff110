import { useState } from 'react';
import { parseUrl } from '../../src/values/parse-url.ts';
import { ask } from '../ui/dialog.tsx';
import { readPictures } from './pictures.ts';
import { toWechat } from './to-wechat.ts';
import './wechat.css';

interface Source {
  title: string;
  /** The entry as the preview shows it. */
  article: Element;
  /** Where the site is published: links within it need its address, whatever address the desk has. */
  url: string;
}

/** Shows the entry as an article for 公众号, to be copied part by part. */
export async function openWechat({ title, article, url }: Source): Promise<void> {
  const pictures = await readPictures(article);
  const site = parseUrl(url) ?? new URL(document.baseURI);
  const cover = article.querySelector('.cover img')?.getAttribute('src') ?? '';
  const parts = {
    title,
    summary: article.querySelector('.answer, .lead')?.textContent ?? '',
    cover: pictures.get(cover),
    html: toWechat(article.innerHTML, { site, pictures }),
  };
  await ask({
    title: '复制到公众号',
    body: <Parts {...parts} />,
    choices: [{ label: '好了', answer: true, isMain: true }],
  });
}

interface PartsProps {
  title: string;
  summary: string;
  cover: string | undefined;
  html: string;
}

function Parts({ title, summary, cover, html }: PartsProps) {
  const [said, say] = useState('');
  const copy = (name: string, put: () => Promise<void>) => () => {
    put().then(
      () => {
        say(`${name}复制好了，到公众号的编辑器里粘贴。`);
      },
      () => {
        say('浏览器不让复制。请在下面选中，按 Ctrl+C。');
      },
    );
  };
  return (
    <div className="wechat">
      <p>
        <button
          type="button"
          className="desk-button desk-button-main"
          onClick={copy('正文', () => copyHtml(html))}
        >
          复制正文
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={copy('标题', () => navigator.clipboard.writeText(title))}
        >
          复制标题
        </button>
        <button
          type="button"
          className="desk-button"
          onClick={copy('摘要', () => navigator.clipboard.writeText(summary))}
        >
          复制摘要
        </button>
        {cover !== undefined && (
          <a className="desk-button" href={cover} download="封面.jpg">
            存封面
          </a>
        )}
      </p>
      <p role="status">{said}</p>
      <h3>{title}</h3>
      <p className="wechat-summary">摘要：{summary}</p>
      {cover !== undefined && <img className="wechat-cover" src={cover} alt="封面" />}
      {/* Our own markup, made of what the preview shows already. */}
      <div
        className="wechat-body"
        role="region"
        aria-label="公众号里的样子"
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}

async function copyHtml(html: string): Promise<void> {
  const plain = new DOMParser().parseFromString(html, 'text/html').body.textContent;
  // Firefox before 127 has none: it copies what is selected.
  if (!('ClipboardItem' in window)) return copySelected();
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}

/** The article as it is shown; rejects if the browser does not allow it. */
function copySelected(): Promise<void> {
  const article = document.querySelector('.wechat-body');
  const selection = getSelection();
  if (article) selection?.selectAllChildren(article);
  return document.execCommand('copy') ? Promise.resolve() : Promise.reject(new Error('refused'));
}
