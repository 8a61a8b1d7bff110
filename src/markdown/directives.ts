import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

const COLON = 58;

/**
 * Container directives (`:::提示`) only. Text and leaf directives are disabled, because in Chinese
 * text a half-width colon is ordinary punctuation: `时间:下午` or `10:30` must stay as written.
 */
export function remarkContainerDirectives(this: Processor): void {
  const data = this.data();
  const flow = directive().flow?.[COLON];
  const constructs = Array.isArray(flow) ? flow : flow ? [flow] : [];
  const container = constructs.filter((construct) => construct.concrete === true);
  if (container.length !== 1) {
    throw new Error(
      'micromark-extension-directive: expected exactly one concrete (container) construct',
    );
  }
  (data.micromarkExtensions ??= []).push({ flow: { [COLON]: container } });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown());
}
