import { type Tools, type ToolsOptions, useTools as useToolsOf } from '../body/tools.tsx';
import { connectedDesk } from './connected.ts';

export { BodyRepairs } from '../body/body-repairs.tsx';
export { BodyStandIn } from '../body/body-stand-in.tsx';
export { agreeOn, isMovedByHand } from '../body/caret.ts';
export { richText } from '../body/rich-text.ts';
export { withTables } from '../body/tables.ts';

type Editor = Parameters<typeof useToolsOf>[0];

export function useTools(editor: Editor, options: Omit<ToolsOptions, 'readSnapshot'>): Tools {
  return useToolsOf(editor, { ...options, readSnapshot: connectedDesk().desk.readSnapshot });
}
