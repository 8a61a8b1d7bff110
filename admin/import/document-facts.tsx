import { collections } from '../../src/collections/index.ts';
import { COLLECTION } from '../../src/import/make-entry.ts';
import { formatDate } from '../../src/values/dates.ts';
import type { TakenDocument } from './take-document.ts';

/** What of a document was taken, what was changed, and what somebody has to look at. */
export function DocumentFacts({ document }: { document: TakenDocument }) {
  const { values, pictures, faults, notes } = document;
  const { fields } = collections[COLLECTION];
  const kinds: Readonly<Record<string, string>> = fields.kind.choices ?? {};
  const kind = String(values['kind']);
  const facts: readonly [string, string][] = [
    [fields.kind.label, kinds[kind] ?? kind],
    [fields.publishDate.label, formatDate(String(values['publishDate']))],
    [fields.author.label, String(values['author'])],
    [fields.summary.label, String(values['summary'])],
    ['正文', `${[...values.body.replace(/\s/g, '')].length} 字，${pictures.length} 张图片`],
  ];
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{values.title}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Points title="要人看的" points={faults} />
      <Points title="改了的、没带来的" points={notes} />
      {faults.length > 0 && <p>有要人看的，放进表单时先是草稿；改好了再关掉“草稿”。</p>}
      {faults.length + notes.length === 0 && <p>原样收进来，没有改什么。</p>}
    </section>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
