import type { Parts } from './parts.ts';

/** Hidden content that stays in a presentation. */
export function hiddenInSlides(parts: Parts): string[] {
  const slides = parts.names().filter((name) => /^ppt\/slides\/[^/]+\.xml$/i.test(name));
  const isHidden = (name: string) => /<p:sld\b[^>]*\sshow="(?:0|false)"/.test(parts.text(name));
  const hasNotes = parts
    .names()
    .filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/i.test(name))
    .some((name) => /<a:t>[^<]*[^\s<\d‹›#][^<]*<\/a:t>/.test(parts.text(name)));
  return [
    ...(slides.some(isHidden)
      ? ['隐藏的幻灯片。在左边变灰的那张上点右键，“隐藏幻灯片”，就放出来了']
      : []),
    ...(hasNotes ? ['演讲者备注。在“视图 › 备注页”里看'] : []),
  ];
}
