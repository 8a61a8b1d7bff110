import { FixedChip } from '../../views/chip.tsx';
import { Body, Cover, Facts, Header } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import { type troupes, recruitingLabel } from './model.ts';

export function View({ data, bodyHtml }: ViewProps<typeof troupes>) {
  const {
    title,
    kind,
    sample,
    summary,
    cover,
    artForm,
    school,
    rehearsal,
    contact,
    recruiting,
    wanted,
    recruitingNote,
  } = data;
  return (
    <article className="entry">
      <Header kicker={kind.label} title={title} sample={sample}>
        {recruiting && (
          <p className="byline">
            <FixedChip label={recruitingLabel(wanted)} />
          </p>
        )}
      </Header>
      <p className="lead">{summary}</p>
      <Cover picture={cover} />
      <Facts
        rows={[
          ['门类', artForm],
          ['所在学校', school],
          ['排练', rehearsal],
          ['联系', contact],
          ['招新', recruiting ? (recruitingNote ?? '正在招新，请联系上面的联系人。') : undefined],
        ]}
      />
      <Body html={bodyHtml} />
    </article>
  );
}
