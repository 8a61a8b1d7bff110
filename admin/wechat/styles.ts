/** The red and the paper of the site, whose custom properties do not come along. */
const RED = '#a11d17';
const RULE = '#e2d8c8';
const SOFT = '#5a4e46';

const FRAME = 'margin:16px 0;padding:10px 14px;border-radius:6px;';

/** Inline styles by kind of block; sizes in px, which the editor of 公众号 keeps. */
export const STYLES = {
  article: 'font-size:16px;line-height:1.8;color:#2b2320;',
  paragraph: 'margin:0 0 16px;line-height:1.8;',
  /** Within an item, a cell or a frame. */
  line: 'margin:0;line-height:1.8;',
  lead: 'margin:0 0 16px;line-height:1.8;font-weight:bold;',
  title: 'margin:0 0 4px;font-weight:bold;line-height:1.8;',
  heading2: `margin:28px 0 12px;padding-left:10px;border-left:4px solid ${RED};font-size:19px;font-weight:bold;line-height:1.5;`,
  heading3: 'margin:22px 0 10px;font-size:17px;font-weight:bold;line-height:1.5;',
  heading4: 'margin:18px 0 8px;font-size:16px;font-weight:bold;line-height:1.5;',
  list: 'margin:0 0 16px;padding-left:24px;',
  item: 'margin:0 0 6px;',
  quote: `margin:16px 0;padding:4px 14px;border-left:4px solid ${RULE};color:${SOFT};`,
  note: `${FRAME}background-color:#f3eadb;`,
  caution: `${FRAME}background-color:#fbe7e1;`,
  frame: `${FRAME}border:1px solid ${RULE};`,
  source: `margin:4px 0 0;font-size:14px;color:${SOFT};`,
  small: `margin:0 0 6px;font-size:14px;line-height:1.7;color:${SOFT};word-break:break-all;`,
  caption: `margin:4px 0 16px;font-size:14px;color:${SOFT};text-align:center;`,
  picture: 'display:block;max-width:100%;margin:0 auto;',
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse;',
  head: `padding:6px 8px;border:1px solid ${RULE};background-color:#f3eadb;font-weight:bold;text-align:left;`,
  cell: `padding:6px 8px;border:1px solid ${RULE};text-align:left;vertical-align:top;`,
  code: 'margin:0 0 16px;padding:10px 14px;background-color:#f5f5f5;font-family:monospace;font-size:14px;',
  rule: `margin:24px 0;border:0;border-top:1px solid ${RULE};`,
  strong: 'font-weight:bold;',
  mark: 'background-color:#ffe6a3;',
  number: `font-size:12px;color:${SOFT};`,
} as const;
