/**
 * The HTML that WordPress makes of what its editor stores: lines are paragraphs, brackets are pictures with captions,
 * galleries and embedded pages.
 * @param media id of a picture → its address
 * @param own addresses of the pictures of the article: those of a gallery that names none
 */
export function toParagraphs(
  content: string,
  media: ReadonlyMap<string, string>,
  own: readonly string[] = [],
): string {
  const html = withoutShortcodes(content.replace(/\r\n?/g, '\n'), media, own);
  // The block editor stores paragraphs as such.
  return html.includes('<!-- wp:') ? html : paragraphs(html);
}

const BLOCK =
  'address|article|aside|blockquote|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|video';
const OPENS_BLOCK = new RegExp(`^\\s*</?(?:${BLOCK})\\b`, 'i');
const WHOLE = /<pre\b[^]*?<\/pre>|<(script|style)\b[^]*?<\/\1>/gi;

/** A blank line ends a paragraph, a line break is one. https://developer.wordpress.org/reference/functions/wpautop/ */
function paragraphs(html: string): string {
  const kept: string[] = [];
  const text = html.replace(
    WHOLE,
    (whole) => `\n\n<div data-kept="${kept.push(whole) - 1}"></div>\n\n`,
  );
  const apart = text
    .replace(new RegExp(`(<(?:${BLOCK})\\b)`, 'gi'), '\n\n$1')
    .replace(new RegExp(`(</(?:${BLOCK})>)`, 'gi'), '$1\n\n');
  return apart
    .split(/\n[ \t]*\n/)
    .map((part) => {
      if (part.trim() === '') return '';
      if (OPENS_BLOCK.test(part)) return part;
      return `<p>${part.trim().replace(/[ \t]*(?:<br\s*\/?>)?[ \t]*\n/gi, '<br>')}</p>`;
    })
    .join('\n')
    .replace(/<div data-kept="(\d+)"><\/div>/g, (_, at: string) => kept[Number(at)] ?? '');
}

function withoutShortcodes(
  html: string,
  media: ReadonlyMap<string, string>,
  own: readonly string[],
): string {
  return html
    .replace(/\[(?:wp_)?caption\b[^\]]*\]([^]*?)\[\/(?:wp_)?caption\]/gi, (_, inner: string) => {
      const [, picture = '', caption = ''] =
        /^\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)([^]*)$/i.exec(inner) ?? ['', '', inner];
      return `\n\n<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>\n\n`;
    })
    .replace(/\[gallery\b([^\]]*)\]/gi, (whole, attributes: string) => {
      const ids = /\bids?=["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(',') ?? [];
      const named = ids.flatMap((id) => media.get(id.trim()) ?? []);
      const pictures = ids.length === 0 ? own : named;
      return pictures.length === 0
        ? whole
        : `\n\n${pictures.map((src) => `<p><img src="${src}"></p>`).join('')}\n\n`;
    })
    .replace(/\[embed\b[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gi, '\n\n<p><a href="$1">$1</a></p>\n\n')
    .replace(/\[(audio|video)\s+(https?:[^\s\]]+)\]/gi, '\n\n<$1 src="$2"></$1>\n\n')
    .replace(
      /\[(audio|video)\b[^\]]*?\b(?:src|mp3|mp4|m4a|ogg|webm)=["']?([^"'\s\]]+)[^\]]*\](?:\[\/\1\])?/gi,
      '\n\n<$1 src="$2"></$1>\n\n',
    )
    .replace(/\[(?:code|sourcecode)\b[^\]]*\]([^]*?)\[\/(?:code|sourcecode)\]/gi, '<pre>$1</pre>');
}
