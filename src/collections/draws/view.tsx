import { splitCodes } from '../../draw/codes.ts';
import { announcementHash } from '../../draw/draw.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';
import { roundAddress, roundTime } from '../../draw/quicknet.ts';
import { formatDateTime, toShanghaiTimestamp } from '../../values/dates.ts';
import { FixedChip } from '../../views/chip.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body } from '../../views/parts.tsx';
import type { ViewProps } from '../../views/view.ts';
import { CheckDraw } from './check-draw.tsx';
import type { draws } from './model.ts';
import { Protocol } from './protocol.tsx';
import { DrawRules } from './rules.tsx';
import { toDraw } from './to-draw.ts';
import { Winners } from './winners.tsx';

const SECTIONS = [
  { slug: 'winners', text: '结果', depth: 2 },
  { slug: 'check', text: '看号码，验结果', depth: 2 },
  { slug: 'list', text: '号码清单', depth: 2 },
  { slug: 'values', text: '两个公开的数', depth: 2 },
  { slug: 'rules', text: '怎么抽', depth: 2 },
];

export function View({ data, bodyHtml, sections = [] }: ViewProps<typeof draws>) {
  const { title, sample, summary, closed, announced } = data;
  const draw = toDraw(data);
  const count = splitCodes(data.codes).length;
  const hash = announcementHash(draw);
  return (
    <EntryFrame
      kicker="抽奖公示"
      title={title}
      sample={sample}
      byline={<FixedChip label={draw.winners.length > 0 ? '已开奖' : '等开奖'} />}
      lead={<p className="lead">{summary}</p>}
      facts={[
        ['奖', draw.prizes.map(({ name, count: each }) => `${name}${each}个`).join('、')],
        ['号码', `${count}个`],
        ['截止', <Moment key="closed" at={closed} />],
        ['公示', <Moment key="announced" at={announced} />],
        ['公示指纹', <Hash key="hash" text={hash} />],
      ]}
      sections={[...sections, ...SECTIONS]}
    >
      <Body html={bodyHtml} />
      <Winners draw={draw} />
      <CheckDraw draw={draw} />
      <List draw={draw} count={count} />
      <Sources draw={draw} />
      <DrawRules draw={draw} />
      <Protocol hash={hash} />
    </EntryFrame>
  );
}

const Moment = ({ at }: { at: string }) => (
  <time className="event-time" dateTime={at}>
    {at && formatDateTime(at)}
  </time>
);

/** A long number, which may be broken anywhere. */
const Hash = ({ text }: { text: string }) => (
  <code className="draw-hash" data-pagefind-ignore="">
    {text}
  </code>
);

function List({ draw, count }: { draw: PublishedDraw; count: number }) {
  return (
    <section>
      <h2 id="list">号码清单</h2>
      <p>
        <a href="codes.txt">codes.txt</a>，一共{count}
        个号码，一行一个。谁拿着哪个号码，网站不知道，也没有记。
      </p>
      <p>
        清单指纹（SHA-256）：
        <Hash text={draw.listHash} />
      </p>
    </section>
  );
}

/** Where the two values come from, and what they are. */
function Sources({ draw: { lottery, round, values } }: { draw: PublishedDraw }) {
  const published = roundTime(round);
  const waiting = '还没有公布';
  return (
    <section>
      <h2 id="values">两个公开的数</h2>
      <p>公示的时候谁也不知道，公布以后谁都查得到。名单定下了才有数，数出来了名单改不了。</p>
      <dl className="draw-values">
        <dt>
          {lottery.name}第{lottery.issue}期的开奖号码
        </dt>
        <dd>
          <Moment at={lottery.at} />
          开奖：<b>{values.lottery || waiting}</b>
        </dd>
        <dt>
          随机数网络drand第<a href={roundAddress(round)}>{round}</a>轮的签名
        </dt>
        <dd>
          {Number.isFinite(published) && <Moment at={toShanghaiTimestamp(new Date(published))} />}
          公布：{values.signature ? <Hash text={values.signature} /> : <b>{waiting}</b>}
        </dd>
      </dl>
    </section>
  );
}
