import { toShanghaiDate } from '../../values/dates.ts';
import { Citations, RevisedLaws } from '../../views/citations.tsx';
import { EntryFrame } from '../../views/entry-frame.tsx';
import { Body, Day } from '../../views/parts.tsx';
import type { LawSources, ViewProps } from '../../views/view.ts';
import { LetterLimit } from './limit.tsx';
import type { letters } from './model.ts';
import { Questions } from './questions.tsx';
import { Sheet } from './sheet.tsx';
import { exampleAnswers, toLetter } from './to-letter.ts';

const NO_LAW: LawSources = { laws: [], parameters: {}, calendar: [] };
const SECTIONS = [
  { slug: 'questions', text: '先回答几个问题', depth: 2 },
  { slug: 'sheet', text: '写成这样', depth: 2 },
];

export function View({ data, bodyHtml, now, law = NO_LAW }: ViewProps<typeof letters>) {
  const { title, slug, topic, audience, sample, summary, questions, template } = data;
  const { citations = [], limit, lastReviewed, reviewBy } = data;
  const letter = toLetter(data);
  return (
    <EntryFrame
      kicker={topic.label}
      title={title}
      sample={sample}
      lead={<p className="answer">{summary}</p>}
      facts={[
        ['适用于', audience.map(({ label }) => label).join('、')],
        ['最近核对', <Day key="last" date={lastReviewed} />],
        ['下次核对', <Day key="next" date={reviewBy} />],
      ]}
      sections={SECTIONS}
    >
      <RevisedLaws citations={citations} reviewed={lastReviewed} />
      {/* No form: nothing is ever to be submitted, whatever becomes of the script. */}
      <div className="letter-form" data-letter={JSON.stringify(letter)} data-template={template}>
        <h2 id="questions">先回答几个问题</h2>
        <p className="letter-note">
          填的只在这台设备上：不发出去，也不存。现在不填的空着，存下来、打印出来再用笔写；“可以不填”的空着，就不写进去。
          <span className="with-script">在微信里存不了文件，先点右上角的“…”，用浏览器打开。</span>
        </p>
        <Questions questions={questions} />
        <h2 id="sheet">写成这样</h2>
        <Sheet letter={letter} answers={{}} isPreview />
        <Keep blank={`../${slug}.docx`} hasTemplate={template !== undefined} />
      </div>
      {limit && <LetterLimit id={limit.value} law={law} today={toShanghaiDate(now)} />}
      <details className="letter-example" data-pagefind-ignore="">
        <summary>看一份填好的样子</summary>
        <p className="letter-note">人名、地名、数字都是编的。</p>
        <Sheet letter={letter} answers={exampleAnswers(data)} />
      </details>
      <Body html={bodyHtml} />
      <Citations citations={citations} />
      <p className="reviewed">这是帮你写的底稿，不是法律意见；受理的机关另有格式的，照它的。</p>
    </EntryFrame>
  );
}

/** What can be done with the letter: kept as a file, printed, remembered. */
function Keep({ blank, hasTemplate }: { blank: string; hasTemplate: boolean }) {
  return (
    <div className="letter-keep" data-pagefind-ignore="">
      <div className="with-script">
        {hasTemplate && (
          <p className="letter-note">存下来的是本单位规定的表；打印的是上面的样子。</p>
        )}
        <p className="letter-buttons">
          <button type="button" className="primary" data-letter-save="">
            存成Word文件
          </button>
          <button type="button" className="quiet" data-letter-print="">
            打印
          </button>
          <button type="button" className="quiet" data-letter-clear="">
            清空
          </button>
        </p>
        <p className="letter-remember">
          <label>
            <input type="checkbox" data-letter-remember="" />
            在这台设备上记住我填的，下次接着写（公用的电脑上别勾）
          </label>
        </p>
        <output />
      </div>
      <p className="without-script">
        <a href={blank}>下载空白的Word文件</a>，或者把这一页打印出来，用笔填。
      </p>
    </div>
  );
}
