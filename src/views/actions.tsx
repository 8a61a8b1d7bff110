import { firstTelephone } from '../values/contacts.ts';

/**
 * What a reader can do with an entry. The buttons need a script; 收藏 waits for that of offline
 * reading.
 */
export function Actions({
  call,
  calendarUntil,
}: {
  call?: string | undefined;
  /** The end of an event that is still to come: below is a part for calendars. */
  calendarUntil?: string | undefined;
}) {
  return (
    <div className="actions" data-pagefind-ignore="">
      {calendarUntil && (
        <a className="call" href="#calendar" data-until={calendarUntil}>
          加进日历
        </a>
      )}
      {call && (
        <a className="call" href={firstTelephone(call)}>
          打电话
        </a>
      )}
      <span className="with-script">
        <button type="button" data-action="share">
          分享
        </button>
        <button type="button" data-action="print">
          打印
        </button>
        <button type="button" data-action="size">
          大字
        </button>
        <button type="button" data-action="save" aria-disabled="true">
          收藏
        </button>
      </span>
      <output />
    </div>
  );
}
