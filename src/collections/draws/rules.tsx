import { announcementText } from '../../draw/draw.ts';
import type { PublishedDraw } from '../../draw/inspect.ts';
import { QUICKNET } from '../../draw/quicknet.ts';

/** How winners come about: in plain words, and so that a stranger can compute them with a program of their own. */
export function DrawRules({ draw }: { draw: PublishedDraw }) {
  return (
    <section>
      <h2 id="rules">怎么抽</h2>
      <ol>
        <li>每张纸条上一个号码，随机做的，猜不到。纸条谁拿走都行，不登记。</li>
        <li>截止以后，全部号码从小到大排好，公示在这一页，满24小时才会有那两个数。</li>
        <li>清单和两个数放在一起，算出一串谁也挑不了的数，照着它一个一个抽，写在前面的奖先抽。</li>
        <li>改动一个号码、一个数字，抽出来的就全不一样，所以谁都验得出来。</li>
      </ol>
      <details className="draw-exact" data-pagefind-ignore="">
        <summary>写程序的人照这个算（算法第1版）</summary>
        <ol>
          <li>
            <b>公示</b>：下面几行，UTF-8，每行以一个换行（0A）结束。公示指纹是它的SHA-256。
            <pre>{announcementText(draw)}</pre>
          </li>
          <li>
            <b>数</b>：公示的后面接两行，<code>numbers</code>、空格、开奖号码；
            <code>signature</code>
            、空格、签名。开奖号码前面不带0，从小到大，隔一个空格，第二组前面是
            <code> + </code>。
          </li>
          <li>
            <b>种子</b> = SHA-256（清单指纹的32个字节 ‖ 上面的文字）。
          </li>
          <li>
            <b>第n块</b> =
            HMAC-SHA-256（种子，n），n从0数起，写成8个字节，高位在前。取前6个字节，高位在前，是x。
          </li>
          <li>
            还剩m个号码：x小于2⁴⁸ −（2⁴⁸ mod m），抽中第 x mod m
            个（从0数起），拿走，其余的次序不变；不然这一块不用。接着用下一块。
          </li>
          <li>
            <b>签名</b>
            ：drand的quicknet网络（bls-unchained-g1-rfc9380），对SHA-256（轮次，8个字节，高位在前）的BLS签名，公钥是
            <code className="draw-hash">{QUICKNET.publicKey}</code>。
          </li>
        </ol>
      </details>
    </section>
  );
}
