/**
 * What the shipped content has in place of a union's own facts: 示例 in a name, a number of zeros alone, a host that
 * nobody can register (https://www.rfc-editor.org/rfc/rfc2606#section-3).
 */
const PLACEHOLDER = /示例|(?<!\d)0{5,}(?!\d)|(?:^|[./@])example\./i;

export const isPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);

/** Words by which a page tells that its text has to be replaced. */
const TO_REPLACE = /示例|占位|样站|正式使用前/;

/** What has to be replaced in a Markdown body: of each line the sentences that say so. */
export function textsToReplace(body: string): string[] {
  return body
    .split('\n')
    .map((line) => sentencesOf(line).filter((text) => TO_REPLACE.test(text)))
    .flatMap((texts) => texts.join('') || []);
}

const sentencesOf = (line: string): string[] => line.trim().split(/(?<=[。！？])/);
