import { settings } from '../../src/collections/index.ts';
import { changeFields } from '../content/change-fields.ts';
import type { Host } from '../port/backend.ts';

/** Why the findings in an upload are not private. */
export interface UploadAnswer {
  /** The keys that answers to them are stored under. */
  findings: string[];
  reason: string;
}

/** Stores an answer for a file of the media library in the site's settings. Rejects with a message for the editor. */
export async function keepUploadAnswer(
  host: Host,
  file: string,
  { findings, reason }: UploadAnswer,
): Promise<void> {
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
}
