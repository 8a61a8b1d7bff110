/** A heading of the body in the contents list. */
export interface Section {
  /** Its id. */
  slug: string;
  text: string;
  /** 2, or 3 below it. */
  depth: number;
}

export function Contents({ sections }: { sections: readonly Section[] }) {
  if (sections.length === 0) return null;
  return (
    <nav className="contents" aria-label="本页目录">
      <details data-contents="">
        <summary>本页目录</summary>
        <ol>
          {sections.map(({ slug, text, depth }) => (
            <li key={slug} className={depth === 3 ? 'deeper' : undefined}>
              <a href={`#${slug}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
