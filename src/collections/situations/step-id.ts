/** The id of a step's heading: `step-1` for the first. Addresses with it may be in chats: it does not change. */
export const stepId = (index: number): string => `step-${index + 1}`;
