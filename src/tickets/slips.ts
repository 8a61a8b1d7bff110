import { formatCode } from '../draw/codes.ts';
import { toQrSvg } from '../site/qr.ts';

/** What all slips of a draw have in common. */
export interface SlipText {
  title: string;
  /** Address of the draw's page. */
  page: string;
}

/** Ten to a sheet of A4, to be cut along the lines. */
const STYLE = `@page{size:A4;margin:10mm}
*{box-sizing:border-box}
body{margin:0;color:#000;background:#fff;font:10pt/1.4 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",sans-serif}
main{display:grid;grid-template-columns:1fr 1fr}
section{display:grid;grid-template-columns:26mm 1fr;gap:3mm;align-items:center;height:55mm;padding:4mm;border:.3mm dashed #777;break-inside:avoid}
svg{width:26mm;height:26mm}
h2{margin:0 0 1mm;font-size:11pt}
p{margin:0 0 1mm}
code{font:700 11pt/1.5 monospace;overflow-wrap:anywhere}
small{font-size:8pt;overflow-wrap:anywhere}`;

/**
 * The slips as one page to print: code, QR code, where to look. The code stands behind the `#` of the address, which a
 * phone does not send.
 */
export function slipSheet({ title, page }: SlipText, codes: readonly string[]): string {
  const slips = codes.map(
    (code) => `<section>${toQrSvg(`${page}#code=${code}`)}<div>
<h2>${escape(title)}</h2>
<p><code>${formatCode(code)}</code></p>
<p>盖了章的凭它领奖，不用登记姓名。丢了不补。</p>
<p><small>扫码，或打开 ${escape(page)} 填上号码，看在不在清单里、中没中。</small></p>
</div></section>`,
  );
  return `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>${escape(title)}：纸条</title><style>${STYLE}</style></head>
<body><main>
${slips.join('\n')}
</main></body></html>
`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
