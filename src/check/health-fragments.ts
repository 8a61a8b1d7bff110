import { placeMeant } from '../markdown/heading-links.ts';
import { isPublished, publicationOf } from '../values/published.ts';
import type { Finding, HealthGroup } from './findings.ts';
import type { FragmentLink } from './fragment-links.ts';
import { type Reading, entryAt } from './reading.ts';

/**
 * Links to a fragment that does not exist on the page: the reader arrives at the top of the page
 * instead. A note, because renaming a heading must not block the pages that link to it. Lists, the
 * search and other pages without an entry use fragments in their own way.
 */
export function fragmentFindings(reading: Reading): HealthGroup {
  return {
    id: 'fragments',
    label: '链接里的小标题找不到了',
    severity: 'note',
    advice: '“#”后面是那一页的小标题。标题改过的，照新标题改；不需要的，去掉“#”和后面的字。',
    findings: [
      ...reading.entries
        .filter(({ data }) => isPublished(publicationOf(data), reading.today))
        .flatMap(({ file, data, body, bodyLine, fragments }) =>
          [
            ...fragments,
            ...body.fragments.map((link) => ({
              ...link,
              line: link.line + bodyLine - 1,
              // A build resolves links to headings, `#怎么做`, in bodies, but not in fields.
              place: placeMeant(link.fragment, link.path === '' ? body.ids : undefined),
            })),
          ].flatMap((link) =>
            findingOf(link, { file, title: data['title'], ids: body.ids }, reading),
          ),
        ),
      ...[...reading.settingsFragments].flatMap(([file, links]) =>
        links.flatMap((link) => findingOf(link, { file, title: file, ids: undefined }, reading)),
      ),
    ],
  };
}

/**
 * The text that contains a link: its own fragments are available if it is an entry whose body could
 * be rendered.
 */
interface Source {
  file: string;
  title: unknown;
  ids: readonly string[] | undefined;
}

function findingOf(
  { path, fragment, line, place = fragment }: FragmentLink & { place?: string },
  source: Source,
  reading: Reading,
): Finding[] {
  const ids = path === '' ? source.ids : entryAt(path, reading)?.body.ids;
  if (!ids || ids.includes(place)) return [];
  const { file, title } = source;
  return [
    {
      file,
      title: typeof title === 'string' ? title : file,
      text: `“${path}#${fragment}”：那一页没有这个小标题，读者会停在页头`,
      line,
    },
  ];
}
