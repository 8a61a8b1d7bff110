import type { CMS } from 'decap-cms-core';
import {
  markdownToSlate,
  slateToMarkdown,
} from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { Map as ImmutableMap } from 'immutable';
import { registerComponents } from '../../admin/decap/body/components.ts';
import { RAW_BLOCK } from '../../admin/decap/body/raw-block.ts';
import { openBody } from '../../admin/decap/body/rich-body.ts';
import type { SlateNode } from '../../admin/decap/body/slate.ts';

type Component = Parameters<CMS['registerEditorComponent']>[0];

/** The desk's editor components, as Decap passes them to its serializers. */
export function deskComponents(): ImmutableMap<string, Component> {
  const found: [string, Component][] = [];
  registerComponents({
    registerEditorComponent: (component: Component) => found.push([component.id ?? '', component]),
  } as unknown as CMS);
  return ImmutableMap(found);
}

/** A body opened like in the rich text editor, with Decap's own serializers, patched as in the desk. */
export const openRich = (markdown: string) =>
  openBody(markdown, {
    toSlate: (text) => markdownToSlate(text),
    toMarkdown: (nodes) => slateToMarkdown(nodes),
  });

export const paragraph = (text: string): SlateNode => ({ type: 'paragraph', children: [{ text }] });

/** How a block is shown: the kind of raw block, or `rich`. */
export function shownAs({ data }: SlateNode): string {
  if (data?.['shortcode'] !== RAW_BLOCK) return 'rich';
  return (data['shortcodeData'] as { what: string }).what;
}
