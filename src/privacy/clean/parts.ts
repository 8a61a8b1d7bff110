import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { groupBy } from '../../values/group-by.ts';
import { CleaningError } from './cleaning-error.ts';
import { applyCuts, attributeCuts, elements, readTree, wholeOf } from './xml-tree.ts';

const MAX_BYTES = 512 * 1024 * 1024;
const TYPES = '[Content_Types].xml';
const ROOT_RELS = '_rels/.rels';
/**
 * The main part of each file type: if no known relationship leads to it, the structure is unknown.
 */
const MAIN =
  /^(?:word\/document|xl\/(?:workbook|worksheets\/\w+)|ppt\/(?:presentation|slides\/\w+))\.xml$/i;
/** The same in every clean copy: the time of saving is private. */
const NO_DAY = new Date(1980, 0, 1);
/** Compressed formats, which deflating does not make smaller. */
const PACKED = /\.(?:png|jpe?g|gif|webp|docx|xlsx|pptx|mp4|mp3|wmf\.gz|emz|wmz)$/i;

/** A reference from one part to another, or to something outside. */
export interface Relationship {
  /** The part that refers; empty for the file as a whole. */
  source: string;
  /** The part that contains it, `word/_rels/document.xml.rels`. */
  rels: string;
  id: string;
  /** The last word of its type, `comments`. */
  type: string;
  /** Name of the part; undefined if the target is outside of the file. */
  target: string | undefined;
}

/** The parts of an Office file, for removal and editing. */
export class Parts {
  readonly #files: Map<string, Uint8Array>;
  readonly #names = new Map<string, string>();
  #isChanged = false;

  /** @param bytes of an inspected file: within the limits, without macros or a password */
  constructor(bytes: Uint8Array) {
    const seen: string[] = [];
    let size = 0;
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        // Pictures and sounds are inflated here too; their size was not checked before.
        if (size > MAX_BYTES) throw new CleaningError('展开以后太大');
        return seen.push(name) > 0;
      },
    });
    this.#files = new Map(
      seen
        .filter((name) => !name.endsWith('/'))
        .map((name) => [name, files[name] ?? new Uint8Array()]),
    );
    for (const name of this.#files.keys()) this.#names.set(name.toLowerCase(), name);
    if (this.#names.size !== seen.filter((name) => !name.endsWith('/')).length)
      throw new CleaningError('里面有同名的部分');
    if (!this.has(TYPES) || !this.has(ROOT_RELS)) throw new CleaningError('里面缺少目录');
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  names(): string[] {
    return [...this.#files.keys()];
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  bytes(name: string): Uint8Array {
    return this.#files.get(name) ?? new Uint8Array();
  }

  text(name: string): string {
    const bytes = this.bytes(name);
    if (bytes[0] === 0xff || bytes[0] === 0xfe) throw new CleaningError('里面有少见的编码');
    return strFromU8(bytes);
  }

  put(name: string, content: Uint8Array | string): void {
    this.#isChanged = true;
    this.#files.set(name, typeof content === 'string' ? strToU8(content) : content);
  }

  /** Edits a text; an unchanged one keeps its exact bytes. */
  edit(name: string, change: (text: string) => string): void {
    const text = this.text(name);
    const changed = change(text);
    if (changed !== text) this.put(name, changed);
  }

  relationships(): Relationship[] {
    return this.names()
      .filter((name) => name.endsWith('.rels'))
      .flatMap((rels) => this.#readRelationships(rels));
  }

  /** Removes relationships, and then every part that is no longer reachable. */
  unlink(gone: readonly Relationship[]): void {
    for (const rels of new Set(gone.map((each) => each.rels))) {
      const ids = new Set(gone.filter((each) => each.rels === rels).map(({ id }) => id));
      this.edit(rels, (xml) => cutRelationships(xml, ids));
    }
    this.#removeUnreached();
  }

  toBytes(): Uint8Array {
    return zipSync(
      Object.fromEntries(
        [...this.#files].map(([name, content]) => [
          name,
          [content, { level: PACKED.test(name) ? 0 : 6, mtime: NO_DAY }] as const,
        ]),
      ),
    );
  }

  #readRelationships(rels: string): Relationship[] {
    const [, folder = '', file = ''] = /^(.*?)_rels\/(.*)\.rels$/.exec(rels) ?? [];
    return readTree(this.text(rels))
      .children.filter(({ local }) => local === 'Relationship')
      .map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
        source: this.#spelt(folder + file),
        rels,
        id: Id,
        type: Type.replace(/^.*\//, ''),
        target: TargetMode === 'External' ? undefined : this.#resolve(folder, Target),
      }));
  }

  /** The part's name as written in the file, or the expected name if it is missing. */
  #resolve(folder: string, target: string): string {
    try {
      const url = new URL(target.replaceAll('\\', '/'), `file:///${folder}`);
      const name = decodeURIComponent(url.pathname.slice(1));
      return this.#spelt(name);
    } catch {
      throw new CleaningError('有一处引用程序不认识');
    }
  }

  #spelt(name: string): string {
    return this.#names.get(name.toLowerCase()) ?? name;
  }

  #removeUnreached(): void {
    const reached = this.#reached();
    const gone = this.names().filter((name) => !reached.has(name));
    if (gone.length === 0) return;
    if (gone.some((name) => MAIN.test(name))) throw new CleaningError('里面的目录对不上');
    this.#isChanged = true;
    for (const name of gone) this.#files.delete(name);
    const partNames = new Set(gone.map((name) => `/${name}`.toLowerCase()));
    this.edit(TYPES, (xml) => {
      const overrides = readTree(xml).children.filter(({ attributes: { PartName = '' } }) =>
        partNames.has(decodeURI(PartName).toLowerCase()),
      );
      return applyCuts(xml, overrides.map(wholeOf));
    });
  }

  #reached(): Set<string> {
    const bySource = groupBy(this.relationships(), ({ source }) => source);
    const reached = new Set([TYPES]);
    const open = [''];
    for (let source = open.pop(); source !== undefined; source = open.pop()) {
      for (const { rels, target } of bySource.get(source) ?? []) {
        reached.add(rels);
        if (target === undefined || reached.has(target) || !this.has(target)) continue;
        reached.add(target);
        open.push(target);
      }
      // Keeps the relationships file of a part even if all its relationships were removed.
      const own = source.replace(/[^/]*$/, '_rels/$&.rels');
      if (this.has(own)) reached.add(own);
    }
    return reached;
  }
}

function cutRelationships(xml: string, ids: ReadonlySet<string>): string {
  const gone = readTree(xml).children.filter(({ attributes }) => ids.has(attributes['Id'] ?? ''));
  return applyCuts(xml, gone.map(wholeOf));
}

/**
 * A part without the attributes of these names, given without their prefix, on elements of one
 * name.
 */
export function dropAttributes(
  xml: string,
  element: string,
  attributes: readonly string[],
): string {
  const cuts = [...elements(readTree(xml))]
    .filter(({ local }) => local === element)
    .flatMap((node) =>
      attributeCuts(xml, node, (name) => attributes.includes(name.replace(/^.*:/, ''))),
    );
  return applyCuts(xml, cuts);
}
