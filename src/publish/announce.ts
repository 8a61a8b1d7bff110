import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuildRecord } from '../values/build-record.ts';
import { parseUrl } from '../values/parse-url.ts';
import { type PageHashes, changedPages, pagesOf } from './changed-pages.ts';
import type { SearchEngine } from './search-engines.ts';

export interface AnnounceOptions {
  engines: readonly SearchEngine[];
  /** The published site. */
  target: string;
  /** The file with what each engine was told, in the state folder. */
  told: string;
  say: (line: string) => void;
  now?: () => Date;
  /** Of each request. */
  timeoutMs?: number;
}

/** What an engine was told last. */
interface Told {
  /** Address of the site, with its base path. */
  site: string;
  pages: PageHashes;
  /** After a failure: no request before this moment, as ISO 8601. */
  notBefore?: string;
}

const TIMEOUT_MS = 10_000;
/** A run may come every few minutes, and an engine that refuses would take that for abuse. */
const PAUSE_MS = 3_600_000;

/**
 * Tells search engines which pages of the published site are new, changed or gone since each was last told: the
 * difference of two build records. Each engine gets one request at most, all at once; what is left, or was refused, is
 * sent by a later run. It never throws: the site is published whatever they answer.
 */
export async function announce(options: AnnounceOptions): Promise<void> {
  const { engines, target, say } = options;
  if (engines.length === 0) return;
  try {
    const [record, site] = [await readRecord(target), await readAddress(target)];
    if (!record || !site) return;
    const told = await readTold(options.told);
    const pages = pagesOf(record);
    const next = await Promise.all(
      engines.map(async (engine) => [
        engine.name,
        await tellEngine(engine, { ...options, site, pages, told: told[engine.name] }),
      ]),
    );
    await writeTold(options.told, { ...told, ...(Object.fromEntries(next) as typeof told) });
  } catch (error) {
    say(`没有告诉搜索引擎，网站已经发布：${String(error)}`);
  }
}

interface Telling extends Omit<AnnounceOptions, 'told'> {
  site: URL;
  pages: PageHashes;
  told: Told | undefined;
}

/** @returns what the engine has now been told */
async function tellEngine(engine: SearchEngine, telling: Telling): Promise<Told | undefined> {
  const { site, pages, told, target, say, now = () => new Date() } = telling;
  if (told?.notBefore !== undefined && now().toISOString() < told.notBefore) return told;
  const before = told?.site === site.href ? told.pages : {};
  const { live, gone } = changedPages(before, pages);
  const batch = [...live, ...(engine.takesGone ? gone : [])].slice(0, engine.most);
  const known = (sent: readonly string[]): Told => ({
    site: site.href,
    pages: withSent(before, pages, engine.takesGone ? sent : [...sent, ...gone]),
  });
  if (batch.length === 0) return known([]);
  try {
    await checkKeyFile(engine, target);
    const urls = batch.map((href) => new URL(href, site).href);
    await engine.tell(site, urls, AbortSignal.timeout(telling.timeoutMs ?? TIMEOUT_MS));
    const left = live.length + (engine.takesGone ? gone.length : 0) - batch.length;
    say(
      `告诉了${engine.name} ${batch.length} 个网址${left > 0 ? `，还有 ${left} 个下次告诉` : ''}`,
    );
    return known(batch);
  } catch (error) {
    say(`没有告诉${engine.name}，一小时以后再试：${reasonOf(error)}`);
    const notBefore = new Date(now().getTime() + PAUSE_MS).toISOString();
    return { ...known([]), notBefore };
  }
}

/** The pages of before, with those that were sent as they are now. */
function withSent(before: PageHashes, after: PageHashes, sent: readonly string[]): PageHashes {
  const pages = new Map(Object.entries(before));
  for (const href of sent) {
    const hash = after[href];
    if (hash === undefined) pages.delete(href);
    else pages.set(href, hash);
  }
  return Object.fromEntries(pages);
}

async function checkKeyFile({ keyFile }: SearchEngine, target: string): Promise<void> {
  if (!keyFile) return;
  const found = await readFile(join(target, keyFile.name), 'utf8').catch(() => '');
  if (found.trim() !== keyFile.content)
    throw new Error(`网站上没有 ${keyFile.name}，请在“网站设置”的“验证文件”里加上`);
}

/** Node's `fetch` has the reason in the cause; neither holds the address, and with it the token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '等了太久没有回答';
  return error.cause instanceof Error ? error.cause.message : error.message;
}

async function readRecord(target: string) {
  return readBuildRecord(await readJson(join(target, 'build.json')));
}

/** The address of the published site, as its own robots.txt names it; a build may have been told another. */
async function readAddress(target: string): Promise<URL | undefined> {
  const robots = await readFile(join(target, 'robots.txt'), 'utf8').catch(() => '');
  const [, map = ''] = /^Sitemap: (\S+)$/m.exec(robots) ?? [];
  return parseUrl(map) && new URL('.', map);
}

/** What was told before; an unreadable file counts as nothing, so that everything is told once more. */
async function readTold(file: string): Promise<Record<string, Told | undefined>> {
  return Object(await readJson(file)) as Record<string, Told | undefined>;
}

async function writeTold(file: string, told: Record<string, Told | undefined>): Promise<void> {
  await writeFile(`${file}.next`, JSON.stringify(told), { mode: 0o600 });
  await rename(`${file}.next`, file);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
