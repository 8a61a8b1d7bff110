import { type Options, defaultSchema } from 'rehype-sanitize';

/** Class names of the site's own blocks; an editor's HTML may use only these. */
const CLASSES = [
  'note',
  'note-caution',
  'note-title',
  'steps',
  'law',
  'law-source',
  'gallery',
  'attachment',
  'attachment-link',
  'question',
  'unverified',
  'footnotes-title',
  'data-footnote-backref',
  'contains-task-list',
  'task-list-item',
];

const classes: ['className', ...string[]] = ['className', ...CLASSES];
/** Only footnotes may have ids, so that no heading or HTML can shadow the ids that scripts use. */
const ids: ['id', ...(string | RegExp)[]] = ['id', 'footnote-label', /^user-content-fn/];

/** `<picture>` would add sources that are not checked. */
const tagNames = (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture');

/**
 * Elements and attributes allowed in editors' Markdown and HTML. Based on GitHub's rules
 * (rehype-sanitize's default): no scripts, styles, frames, forms or event handlers; links to
 * http(s), mail and telephone only.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [...tagNames, 'figure', 'figcaption', 'mark', 'u'],
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  clobber: [],
  strip: ['script', 'style', 'template', 'title', 'textarea', 'iframe', 'noscript', 'svg', 'math'],
  attributes: {
    '*': ['title', 'lang', 'dir'],
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ids,
      classes,
    ],
    blockquote: [classes],
    details: [classes],
    div: [classes, ['role', 'note']],
    figcaption: [['ariaHidden', 'true']],
    h2: [ids, classes],
    img: ['src', 'alt'],
    input: [['type', 'checkbox'], 'checked', ['disabled', true]],
    li: [ids, classes],
    ol: ['start', classes],
    p: [classes],
    section: ['dataFootnotes', classes],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    ul: [classes],
  },
};
