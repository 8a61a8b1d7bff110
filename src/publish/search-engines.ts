import { type Environment, readVariable } from '../settings/environment.ts';
import { parseUrl } from '../values/parse-url.ts';
import { toPlainLine } from '../values/plain-line.ts';
import { PublishError } from './publish-error.ts';

/** A search engine that can be told which pages have changed. */
export interface SearchEngine {
  name: string;
  /** Pages in one request. */
  most: number;
  /** Whether it is told of pages that are gone. */
  takesGone: boolean;
  /** The file by which it knows the site, below the site's base path, and its content. */
  keyFile?: { name: string; content: string };
  /** Sends one request. Throws an `Error` with a Chinese message if the engine does not accept it. */
  tell: (site: URL, pages: readonly string[], signal: AbortSignal) => Promise<void>;
}

/** One address for all engines that take part: Bing, Yandex, Naver, Seznam and others. */
const INDEXNOW = 'https://api.indexnow.org/indexnow';
const MESSAGE_CHARACTERS = 80;

/**
 * The engines that the environment names; none by default.
 * @throws PublishError if a variable is malformed; the message holds no secret
 */
export function readSearchEngines(environment: Environment): SearchEngine[] {
  const key = readVariable('RED_CANDLE_INDEXNOW_KEY', environment);
  const baidu = readVariable('RED_CANDLE_BAIDU_PUSH', environment);
  if (key !== undefined && !/^[A-Za-z0-9-]{8,128}$/.test(key))
    throw new PublishError('RED_CANDLE_INDEXNOW_KEY 应为 8 到 128 个字母、数字或连字符');
  return [
    ...(key === undefined ? [] : [indexNow(key)]),
    ...(baidu === undefined ? [] : [baiduPush(baidu)]),
  ];
}

/**
 * IndexNow. The key is no secret: it is published as a file.
 * https://www.indexnow.org/documentation
 */
export function indexNow(key: string, endpoint = INDEXNOW): SearchEngine {
  const keyFile = { name: `${key}.txt`, content: key };
  return {
    name: 'IndexNow',
    most: 10_000,
    takesGone: true,
    keyFile,
    async tell(site, pages, signal) {
      const keyLocation = new URL(keyFile.name, site).href;
      const body = JSON.stringify({ host: site.host, key, keyLocation, urlList: pages });
      const type = 'application/json; charset=utf-8';
      const { status } = await post(endpoint, type, body, signal);
      // 202: the key is yet to be looked up.
      if (status !== 200 && status !== 202) throw new Error(`回答是 ${status}`);
    },
  };
}

/**
 * 普通收录 of Baidu, by the address that 搜索资源平台 shows, with the site and its token:
 * `http://data.zz.baidu.com/urls?site=…&token=…`. It takes at most 2,000 pages at once, and none that are gone.
 * https://ziyuan.baidu.com/college/courseinfo?id=267&page=2
 */
export function baiduPush(address: string): SearchEngine {
  const url = parseUrl(address);
  const isWhole = url && ['site', 'token'].every((name) => url.searchParams.get(name));
  if (!isWhole || !/^https?:$/.test(url.protocol))
    throw new PublishError(
      'RED_CANDLE_BAIDU_PUSH 应为百度给的接口调用地址，里面有 site= 和 token=',
    );
  return {
    name: '百度',
    most: 2000,
    takesGone: false,
    async tell(_site, pages, signal) {
      const { status, text } = await post(url.href, 'text/plain', pages.join('\n'), signal);
      const { success, message } = readAnswer(text);
      if (status !== 200 || typeof success !== 'number') {
        const why = typeof message === 'string' ? `：${toShort(message)}` : '';
        throw new Error(`回答是 ${status}${why}`);
      }
      if (success < pages.length) throw new Error(`${pages.length} 个网址只收了 ${success} 个`);
    },
  };
}

async function post(address: string, type: string, body: string, signal: AbortSignal) {
  const headers = { 'Content-Type': type };
  // A redirect would send the token elsewhere.
  const answer = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
  return { status: answer.status, text: await answer.text() };
}

function readAnswer(text: string): Partial<Record<'success' | 'message', unknown>> {
  try {
    return Object(JSON.parse(text)) as Partial<Record<'success' | 'message', unknown>>;
  } catch {
    return {};
  }
}

const toShort = (message: string) =>
  [...toPlainLine(message)].slice(0, MESSAGE_CHARACTERS).join('');
