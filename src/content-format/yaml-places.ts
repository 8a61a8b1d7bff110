import { type Node, type Pair, type Scalar, type YAMLSeq } from 'yaml';

/** A range of the text. */
export interface Span {
  start: number;
  end: number;
}

export type KeyPair = Pair<Scalar<string>, Node | null>;

/** Locates the parts of a YAML text. */
export class YamlPlaces {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** A value without the comments and blank lines after it. */
  value(node: Node): Span {
    const [start, end] = node.range ?? [0, 0];
    return { start, end: start + this.text.slice(start, end).trimEnd().length };
  }

  /** From a pair's key to the end of its value; `key:` alone ends after its colon. */
  pair({ key, value }: KeyPair): Span {
    const name = this.value(key);
    const colon = this.text.indexOf(':', name.end) + 1;
    return { start: name.start, end: Math.max(colon, value ? this.value(value).end : 0) };
  }

  /** Each item of a block list, from its dash to the end of its content. */
  items(list: YAMLSeq<Node>): Span[] {
    const sources = list.srcToken?.type === 'block-seq' ? list.srcToken.items : [];
    return list.items.map((item, index) => {
      const { start, end } = this.value(item);
      const dash = sources[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
      return { start: dash ?? start, end: Math.max(end, (dash ?? start) + 1) };
    });
  }

  /** The lines that a span overlaps, with the last one's line break. */
  lines({ start, end }: Span): Span {
    return { start: this.#lineStart(start), end: this.lineEnd(end) };
  }

  /** Offset after the line break of the line that contains `offset`. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }

  /** The indentation of the content at `offset`. */
  indent(offset: number): string {
    return ' '.repeat(offset - this.#lineStart(offset));
  }

  /** Whether only spaces precede `offset` on its line. */
  isFirst(offset: number): boolean {
    return this.text.slice(this.#lineStart(offset), offset).trim() === '';
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  #lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }
}
