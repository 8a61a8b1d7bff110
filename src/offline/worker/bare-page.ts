/**
 * The response if nothing at all is stored yet, not even the page that explains this: on a metered
 * connection nothing is fetched automatically.
 */
export const barePage = (): Response =>
  new Response(HTML, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } });

const HTML = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>没有网络</title></head><body><main><h1>这一页没有存下来</h1><p>现在没有网络。看过的网页还能打开，点“后退”回去。</p><p><a href="">再试一次</a></p></main></body></html>`;
