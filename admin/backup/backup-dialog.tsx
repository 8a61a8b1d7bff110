import { ask } from '../ui/dialog.tsx';
import { formatMoment } from '../ui/moment.ts';

interface Offer {
  title: string;
  /** The entry was never saved; another new entry can be started beside it. */
  isNew: boolean;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Labels of the changed fields; empty for a new entry. */
  changed: readonly string[];
  /** Pictures chosen and not yet saved. */
  pictures: number;
  /** Somebody else has saved the entry since. */
  isOutdated: boolean;
}

/** `later`: opens an empty new entry; the other stays in the list of unsaved work. */
export type Decision = 'restore' | 'discard' | 'later';

/** Shows the backup that the browser stores and asks whether to restore it. Only an explicit 丢弃 deletes it. */
export async function askAboutBackup(offer: Offer): Promise<Decision> {
  const answer = await ask<Decision>({
    title: '上次有没保存的修改',
    body: <OfferText {...offer} />,
    choices: [
      { label: '恢复', answer: 'restore', isMain: true },
      ...(offer.isNew ? [{ label: '先留着，写新的', answer: 'later' as const }] : []),
      { label: '丢弃', answer: 'discard' },
    ],
  });
  return answer ?? 'restore';
}

function OfferText({ title, savedAt, changed, pictures, isOutdated }: Offer) {
  return (
    <>
      <p>
        {title === '' ? '还没有标题的一条' : `《${title}》`}：{formatMoment(savedAt)} 自动留存的修改
        {pictures > 0 && `，连同还没上传的图片或附件 ${pictures} 个`}。
      </p>
      {changed.length > 0 && <p>改过的地方：{changed.join('、')}。</p>}
      {isOutdated && (
        <p>在那以后，别人保存过这条内容。恢复后再保存时，会让你对照两边，不会盖掉别人的修改。</p>
      )}
      <p>“恢复”把它放回表单，看过再保存；“丢弃”就找不回来了。</p>
    </>
  );
}
