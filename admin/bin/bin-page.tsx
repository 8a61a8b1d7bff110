import { useEffect, useState } from 'react';
import { daysBetween, toShanghaiDate } from '../../src/values/dates.ts';
import { ask } from '../ui/dialog.tsx';
import { formatMoment } from '../ui/moment.ts';
import { entryKey } from '../../src/collections/places.ts';
import type { Bin, Deleted } from '../port/bin.ts';
import './bin.css';

export interface BinPageProps {
  bin: Bin;
  /** Collection's name → label. */
  labels: Readonly<Record<string, string>>;
  review: boolean;
  /** Reloads the list of a collection. */
  reloadList: (collection: string) => void;
}

/** 回收站: the entries deleted in the last month, to be restored or, where that is possible, deleted for good. */
export default function BinPage(props: BinPageProps) {
  const [items, setItems] = useState<Deleted[]>();
  const [message, setMessage] = useState<{ text: string; href?: string }>();
  const fail = (error: unknown) => {
    setMessage({ text: error instanceof Error ? String(error) : '没有成功，请再试一次' });
  };
  const load = () => {
    props.bin.list().then(setItems, fail);
  };
  useEffect(load, []);

  const restore = (item: Deleted) =>
    props.bin.restore(item, props.review).then(() => {
      const key = entryKey(item.path);
      const as = props.review && key ? '，成了草稿，提交审核、发布以后网站上才看得到' : '';
      setMessage({
        text: `已恢复《${item.title}》${as}。`,
        ...(key && { href: `#/collections/${key.collection}/entries/${key.slug}` }),
      });
      if (key) props.reloadList(key.collection);
      load();
    }, fail);

  const purge = async (item: Deleted) => {
    const isSure = await ask({
      title: `彻底删除《${item.title}》？`,
      body: <p>从这台电脑上抹掉，再也恢复不了。以前做的备份、Git 的历史里如果有，要另外清。</p>,
      choices: [
        { label: '彻底删除', answer: true },
        { label: '先不删', answer: false, isMain: true },
      ],
    });
    if (isSure === true) await props.bin.purge?.(item).then(load, fail);
  };

  return (
    <main className="bin">
      <h1>回收站</h1>
      <p>删掉的在这里留 {props.bin.days} 天，到期自己清掉。</p>
      <div role="status">
        {message && (
          <p>
            {message.text} {message.href !== undefined && <a href={message.href}>打开看看</a>}
          </p>
        )}
        {!items && !message && <p>正在读取……</p>}
        {items?.length === 0 && <p>回收站是空的。</p>}
      </div>
      <ul>
        {items?.map((item) => (
          <li key={`${item.id} ${item.path}`}>
            <Row
              item={item}
              days={props.bin.days}
              labels={props.labels}
              restore={restore}
              purge={props.bin.purge && purge}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}

function Row({
  item,
  days,
  labels,
  restore,
  purge,
}: {
  item: Deleted;
  days: number;
  labels: BinPageProps['labels'];
  restore: (item: Deleted) => Promise<unknown>;
  /** Not where history cannot be rewritten. */
  purge: ((item: Deleted) => Promise<unknown>) | undefined;
}) {
  const [isBusy, setBusy] = useState(false);
  const act = (deed: (item: Deleted) => Promise<unknown>) => () => {
    setBusy(true);
    void deed(item).finally(() => {
      setBusy(false);
    });
  };
  const key = entryKey(item.path);
  const facts = [
    key ? labels[key.collection] : '图片和附件',
    `${formatMoment(item.deletedAt)} 删的`,
    item.by,
    `还留 ${daysLeft(item.deletedAt, days)} 天`,
  ];
  return (
    <article aria-label={item.title}>
      <h2>{item.title}</h2>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <button
        type="button"
        className="desk-button desk-button-main"
        disabled={isBusy}
        onClick={act(restore)}
      >
        恢复
      </button>
      {purge && (
        <button type="button" className="desk-button" disabled={isBusy} onClick={act(purge)}>
          彻底删除
        </button>
      )}
    </article>
  );
}

function daysLeft(deletedAt: string, days: number): number {
  const since = daysBetween(toShanghaiDate(new Date(deletedAt)), toShanghaiDate(new Date()));
  return Math.max(0, days - since);
}
