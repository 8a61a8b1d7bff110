export { publishDraft } from './publish-draft.ts';
export { openRepository, type Repository } from './repository.ts';
export { saveDraft } from './save-draft.ts';
export * from './workflow.ts';
