import { Chip } from '../../views/chip.tsx';
import { Maps, Phone } from '../../views/contacts.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { OpenNow } from '../../views/office.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import { formatDaysLeft } from '../../values/days-left.ts';
import { addDays, toShanghaiDate } from '../../values/dates.ts';
import { staleFrom } from '../../values/verified.ts';
import { Complaint } from './complaint.tsx';
import type { merchants } from './model.ts';

export function View({
  data,
  bodyHtml,
  now,
  sections,
  region,
  office,
}: ViewProps<typeof merchants>) {
  const { title, category, area, sample, offer, conditions, howToShow, address, phone, cover } =
    data;
  const { validFrom, validUntil, lastVerified, verifiedBy, hours } = data;
  // All of them are missing in the preview of a new form.
  return (
    <EntryFrame
      kicker={`${category.label} · ${area.label}`}
      title={title}
      sample={sample}
      byline={<Chip period={{ kind: 'offer', starts: validFrom, ends: validUntil }} now={now} />}
      lead={
        <>
          <p className="answer">{offer}</p>
          {validUntil && (
            <From day={addDays(validUntil, 1)} now={now}>
              这项优惠已经结束，别专门跑一趟。
            </From>
          )}
          {lastVerified && (
            <From day={staleFrom(lastVerified)} now={now}>
              一年多没有核实过，去以前先打电话问。
            </From>
          )}
        </>
      }
      call={phone || undefined}
      facts={[
        ['地址', address && <Maps key="address" {...{ address, region }} name={title} />],
        ['电话', phone && <Phone key="phone" number={phone} />],
        ['营业时间', hours && <OpenNow key="hours" {...{ hours, office }} open="营业中" />],
        ['怎么出示', howToShow],
        ['使用条件', conditions],
        [
          '有效期',
          <span key="valid">
            <Day date={validFrom} />至<Day date={validUntil} />
            {validFrom <= toShanghaiDate(now) && validUntil && (
              <>
                {' '}
                <span data-days-left={validUntil} data-pagefind-ignore="">
                  {formatDaysLeft(validUntil, now)}
                </span>
              </>
            )}
          </span>,
        ],
        [
          '最近核实',
          <span key="verified">
            <Day date={lastVerified} />
            {verifiedBy && `，${verifiedBy}`}
          </span>,
        ],
      ]}
      sections={sections}
      cover={cover}
    >
      <Body html={bodyHtml} />
      {office && <Complaint shop={title} office={office} />}
    </EntryFrame>
  );
}

/** A note that holds from a day on; a script looks again when the page is read. */
function From({ day, now, children }: { day: string; now: Date; children: string }) {
  return (
    <p
      className="note-now"
      data-from={day}
      data-early={toShanghaiDate(now) < day ? '' : undefined}
      data-pagefind-ignore=""
    >
      {children}
    </p>
  );
}
