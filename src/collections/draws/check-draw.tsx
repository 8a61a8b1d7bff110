import type { PublishedDraw } from '../../draw/inspect.ts';
import { KEPT_FILE } from '../../marks/elements.ts';

/** What needs a script: whether a code is in the list, and everything computed a second time. */
export function CheckDraw({ draw }: { draw: PublishedDraw }) {
  return (
    <section className="draw-look" data-pagefind-ignore="">
      <h2 id="check">看号码，验结果</h2>
      {/* No form: nothing is ever to be submitted, whatever becomes of the script. */}
      <div
        className="draw-check with-script"
        data-draw={JSON.stringify(draw)}
        {...{ [KEPT_FILE]: 'codes.txt' }}
      >
        <p>
          <label htmlFor="draw-code">你的号码（在纸条上）</label>
          <input
            id="draw-code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
          />
          <button type="button" className="quiet" data-draw-do="look">
            看看这个号码
          </button>
        </p>
        <p className="draw-note">只在这台设备上比，不发出去，也不存。</p>
        <p className="draw-said" role="status" data-draw-said="look" />
        <p>
          <button type="button" className="primary" data-draw-do="verify">
            验证
          </button>
        </p>
        <p className="draw-said" role="status" data-draw-said="verify" />
        <ol className="draw-findings" data-draw-findings="" />
        <p data-draw-file="">
          <label>
            选存在这台设备上的codes.txt：
            <input type="file" accept=".txt,text/plain" />
          </label>
        </p>
      </div>
      <p className="without-script">
        打开下面的号码清单找你的号码。要验结果，照“怎么抽”里写的算一遍，或者换个能用脚本的浏览器。
      </p>
    </section>
  );
}
