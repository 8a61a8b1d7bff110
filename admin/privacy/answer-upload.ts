import { settings } from '../../src/collections/index.ts';
import { changeFields } from '../content/change-fields.ts';
import { DeskError } from '../ground/desk-error.ts';
import type { Host } from '../port/backend.ts';
import { askReason } from './ask-reason.tsx';

/** An upload that was refused for what is private in it. */
export interface PrivateUpload {
  file: string;
  /** By what answers to it are kept. */
  findings: string[];
  /** Why it was refused, as people read it. */
  says: string;
}

/** What a refusal tells of such an upload; undefined for any other failure. */
export function privateUpload(error: unknown): PrivateUpload | undefined {
  if (!(error instanceof DeskError)) return undefined;
  const { code, file, findings } = Object(error.answer) as Record<string, unknown>;
  if (code !== 'private-upload' || typeof file !== 'string' || !Array.isArray(findings))
    return undefined;
  return { file, findings: findings.map(String), says: error.message };
}

/**
 * Asks why what was found in an upload is nobody's, and keeps the answer in the site's settings. Gives whether there is
 * one now; the upload is then to be tried again.
 */
export async function answerUpload(host: Host, upload: PrivateUpload): Promise<boolean> {
  const { file, findings, says } = upload;
  const reason = await askReason(says);
  if (reason === undefined) return false;
  const answers = findings.map((finding) => ({ file, finding, reason }));
  await changeFields(
    host,
    settings.site.path,
    ({ mediaPrivacy }) => ({
      mediaPrivacy: [
        ...(Array.isArray(mediaPrivacy) ? (mediaPrivacy as object[]) : []),
        ...answers,
      ],
    }),
    '说明',
    false,
  );
  return true;
}
