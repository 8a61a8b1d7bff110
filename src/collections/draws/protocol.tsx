/** On paper only: what a supervisor writes down on both days. */
export function Protocol({ hash }: { hash: string }) {
  return (
    <section className="draw-protocol" aria-hidden="true" data-pagefind-ignore="">
      <h2>监督记录</h2>
      <p>公示指纹：{hash}</p>
      <table>
        <thead>
          <tr>
            <th>哪一天</th>
            <th>做什么</th>
            <th>日期和时间</th>
            <th>监督人签字</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>公示那天</td>
            <td>打印这一页，签字，监督人自己留一份（指纹64位都在上面）□</td>
            <td />
            <td />
          </tr>
          <tr>
            <td>开奖以后</td>
            <td>指纹和那天留的一位不差□　按“验证”都对得上□　中奖号码一共＿＿＿个</td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
