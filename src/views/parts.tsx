import type { ReactNode } from 'react';
import { formatDate } from '../values/dates.ts';
import type { Picture } from '../model/fields/index.ts';
import { hasShortPhrases } from './phrases.ts';

/** Kicker, title and a line of small facts; the label 示例 if the entry is a sample. */
export function Header({
  kicker,
  title,
  sample,
  children,
}: {
  kicker: string;
  title: string;
  sample: boolean;
  children?: ReactNode;
}) {
  return (
    <header className="entry-header">
      <p className="kicker">
        {kicker}
        {sample && <SampleMark />}
      </p>
      <h1 className={hasShortPhrases(title) ? 'phrased' : undefined}>{title}</h1>
      {children}
    </header>
  );
}

export function SampleMark() {
  return <span className="sample">示例</span>;
}

/** The body of an entry. `html` comes from the Markdown pipeline, which sanitises it. */
export function Body({ html }: { html: string }) {
  if (html.trim() === '') return null;
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A picture in modern formats. The first on a page is loaded immediately, others lazily. */
export function Photo({
  picture,
  eager = false,
}: {
  picture: Picture | undefined;
  eager?: boolean;
}) {
  if (!picture) return null;
  const { src, srcset, sizes, sources, width, height, alt } = picture;
  return (
    <picture>
      {sources.map(({ type, srcset: candidates }) => (
        <source key={type} type={type} srcSet={candidates} sizes={sizes} />
      ))}
      <img
        src={src}
        srcSet={srcset}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={eager ? 'high' : undefined}
      />
    </picture>
  );
}

export function Cover({ picture }: { picture: Picture | undefined }) {
  return picture ? (
    <div className="cover">
      <Photo picture={picture} eager />
    </div>
  ) : null;
}

export type FactRow = readonly [label: string, value: ReactNode];

/** Rows of “label: value”; a row without a value is omitted. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '' && value !== null);
  if (filled.length === 0) return null;
  return (
    <dl className="facts">
      {filled.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Day({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}
