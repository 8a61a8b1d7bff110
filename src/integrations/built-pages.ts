import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageFacts as PackFacts } from '../offline/build/page.ts';
import { readPageFacts } from '../offline/build/site-pages.ts';
import { filesLoadedBy } from '../publish/completeness.ts';
import { contentRoot } from '../settings/content-root.ts';
import { publishedAt } from '../settings/read-settings.ts';
import { cardOfPage } from '../share/card-of-page.ts';
import type { ShareCard } from '../share/draw-card.ts';
import { filesIn } from '../system/files-in.ts';
import { hashFiles } from '../system/hash-files.ts';
import { KeptFiles } from '../system/kept-files.ts';
import { KeptResults } from '../system/kept-results.ts';

const KEPT = '.cache/kept';
/** What facts of pages depend on beside the pages: our code, and packages by the lock file. */
const CODE = ['src', 'package.json', 'package-lock.json'];
/** Folder of scripts, styles and pictures in a site. */
const ASSETS = '_astro/';

/** What is read in a page of a built site. */
interface PageFacts {
  /** What its link preview says, unless that shows another picture. */
  card?: ShareCard;
  /** The files of `_astro/` that it refers to. */
  assets: readonly string[];
  /** What packs need of it, if it is in one. */
  packed?: PackFacts;
}

export interface BuiltPage extends PageFacts {
  /** SHA-256 of its HTML. */
  hash: string;
  bytes: number;
}

/**
 * The pages of a built site, for all integrations that need to know what is in them: each is read
 * once, and parsed only if no earlier build had the same.
 */
export class BuiltPages {
  readonly #site: string;
  readonly #address: URL;
  readonly #kept: KeptResults<PageFacts>;
  #files: readonly string[] | undefined;
  readonly #pages = new Map<string, BuiltPage>();

  private constructor(site: string, address: URL, kept: KeptResults<PageFacts>) {
    this.#site = site;
    this.#address = address;
    this.#kept = kept;
  }

  /**
   * @param address the published address, with its base path
   * @param kept what earlier builds read
   */
  static async open(
    site: string,
    address: URL,
    kept: Promise<KeptResults<PageFacts>> = openKept('read-pages'),
  ): Promise<BuiltPages> {
    return new BuiltPages(site, address, await kept);
  }

  /** The files of all pages, in no order. */
  get files(): readonly string[] {
    this.#files ??= filesIn(this.#site).filter((path) => path.endsWith('.html'));
    return this.#files;
  }

  /**
   * A page as it is, or was when it was first asked for; undefined if there is none.
   * @param file `rights/transfer/index.html`
   */
  get(file: string): BuiltPage | undefined {
    const known = this.#pages.get(file) ?? this.#read(file);
    if (known) this.#pages.set(file, known);
    return known;
  }

  async save(): Promise<void> {
    await this.#kept.save();
  }

  #read(file: string): BuiltPage | undefined {
    const content = readOrNone(join(this.#site, file));
    if (!content) return undefined;
    const hashed = hash('sha256', content);
    const key = `${this.#address.href} ${file} ${hashed}`;
    const known = this.#kept.get(key);
    const facts = known ?? factsOf(content.toString('utf8'), file, this.#address);
    if (!known) this.#kept.set(key, facts);
    return { ...facts, hash: hashed, bytes: content.length };
  }
}

function factsOf(html: string, file: string, address: URL): PageFacts {
  const card = cardOfPage(html);
  const assets = [...filesLoadedBy(html, file, address)].filter((path) => path.startsWith(ASSETS));
  const packed = readPageFacts(file, html);
  return { assets, ...(card && { card }), ...(packed && { packed }) };
}

function readOrNone(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

export type OpenPages = (site: string) => Promise<BuiltPages>;

/** Opens the pages of a build, once for all that it is given to. */
export function builtPages(): OpenPages {
  let opened: Promise<BuiltPages> | undefined;
  return (site) => (opened ??= BuiltPages.open(site, publishedAt(contentRoot())));
}

let code: string | undefined;
const madeOf = (): string => (code ??= hashFiles(process.cwd(), CODE, process.version));

/** Results of earlier builds with this code. */
export const openKept = <Result>(name: string): Promise<KeptResults<Result>> =>
  KeptResults.open(resolve(KEPT, name), madeOf());

/** As {@link openKept}, for results that are too large for it. */
export const openKeptFiles = (name: string): KeptFiles =>
  new KeptFiles(resolve(KEPT, name), madeOf());
