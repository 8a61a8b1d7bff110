/** The tools by the last part of their address, in the order in which they are listed. */
export const toolNames = [
  'last-day',
  'retirement',
  'dues',
  'compensation',
  'annual-leave',
  'maternity',
  'overtime',
] as const;

export type ToolName = (typeof toolNames)[number];

/** `/tools/dues/`. */
export const toolPath = (name: ToolName): `/tools/${ToolName}/` => `/tools/${name}/`;
