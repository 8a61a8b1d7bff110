/** The file that readers open first, as its name tells them. */
export const OPENER = '打开我.html';
export const OPEN_SCRIPT = 'data/open.js';

/**
 * Redirects to the home page by a script beside it. If the ZIP was opened but not extracted,
 * Windows extracts this file alone: then the script is missing, and the page explains what to do.
 */
export function openerPage(): string {
  return `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>打开离线版</title>
<script src="${OPEN_SCRIPT}"></script>
</head>
<body>
<main>
<h1>请先解压</h1>
<p>请先把压缩包里的文件全部解压出来，再双击解压出来的“打开我”。</p>
<p>已经解压好了的话，<a href="index.html">点这里打开首页</a>。</p>
</main>
</body>
</html>
`;
}

export function openScript(): string {
  return "location.replace('index.html');\n";
}

/** @param day `2026年11月23日` */
export function readMe(day: string, address: string): string {
  const lines = [
    '离线版网站',
    '',
    `内容截至${day}。网上的最新版：${address}`,
    '',
    '怎么用',
    '1. 把压缩包里的文件全部解压到一个文件夹（不要在压缩包里直接打开）。',
    '2. 双击“打开我”。不用联网，也不用装软件；搜索也能用。',
    '3. 要给别的电脑用，把整个文件夹拷过去。',
    '',
    '优惠是否过期、活动是否结束，打开时按这台电脑的日期算。',
    '内容变了，以网上的最新版为准；请网站管理员再做一份离线版，换掉这个文件夹。',
    '',
  ];
  // Windows' oldest editors detect UTF-8 by its byte order mark, and need CRLF line breaks.
  return `\uFEFF${lines.join('\r\n')}`;
}
