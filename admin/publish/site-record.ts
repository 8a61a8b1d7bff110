import { type BuildRecord, readBuildRecord } from '../../src/values/build-record.ts';
import { toShanghaiDate } from '../../src/values/dates.ts';
import { type CollectionName, collections } from '../../src/collections/index.ts';
import { entryPath } from '../../src/collections/places.ts';

/** The site's page for an entry. */
export type Place = { href: string } | 'nowhere';

/** A clock that is off by more than this, in milliseconds, is wrong, rather than in another time zone. */
const WRONG_BY_MS = 12 * 3600_000;

/** The site that this desk belongs to, and its clock. */
export class SiteRecord {
  readonly #site: URL;
  /** How far this computer's clock is ahead of the server's, in milliseconds; 0 if they roughly agree. */
  #ahead = 0;

  /** @param site the address of its first page */
  constructor(site: URL) {
    this.#site = site;
  }

  /**
   * The site's own record of its content; undefined if it has none. Bypasses every cache: in the browser by `no-store`,
   * in proxies by a unique address.
   */
  async fetchRecord(): Promise<BuildRecord | undefined> {
    const address = new URL('build.json', this.#site);
    address.searchParams.set('t', String(Date.now()));
    try {
      const response = await fetch(address, { cache: 'no-store' });
      this.#compareClocks(response.headers.get('Date'));
      return response.ok ? readBuildRecord(await response.json()) : undefined;
    } catch {
      return undefined;
    }
  }

  /** An entry's page on the site; derived from the rule for addresses if the site cannot be reached. */
  async find(collection: CollectionName, slug: string): Promise<Place> {
    const record = await this.fetchRecord();
    if (!record) return { href: new URL(`.${entryPath(collection, slug)}`, this.#site).href };
    const published = record.entries[`${collections[collection].folder}/${slug}.md`];
    return published ? { href: published.href } : 'nowhere';
  }

  /** Now, in milliseconds; by the server's clock if this computer's is clearly wrong. */
  serverNow(): number {
    return Date.now() - this.#ahead;
  }

  /** The message for an editor whose computer has the wrong day; undefined if the day is right. */
  clockError(): string | undefined {
    if (this.#ahead === 0) return undefined;
    const [here, there] = [Date.now(), this.serverNow()].map((now) =>
      toShanghaiDate(new Date(now)),
    );
    return `这台电脑的日期和服务器的不一样：这里是 ${here}，服务器是 ${there}。请先把不对的那个校正，不然“今天”“发布日期”会填错。`;
  }

  #compareClocks(reported: string | null): void {
    const difference = Date.now() - Date.parse(reported ?? '');
    if (!Number.isNaN(difference))
      this.#ahead = Math.abs(difference) > WRONG_BY_MS ? difference : 0;
  }
}
