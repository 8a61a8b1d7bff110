import { toShanghaiDate } from '../../src/values/dates.ts';
import { parseYaml } from '../../src/content-format/front-matter.ts';
import { settings } from '../../src/collections/index.ts';
import type { ReadSnapshot } from '../port/snapshot.ts';
import { runCheck } from '../health/run-check.ts';

/** The reasons for a late build that the desk can find out itself. */
export interface LateReason {
  /** Number of errors that stop a build. */
  errors: number;
  /** Contact: `示例区教育工会，电话 010-00000000`. */
  contact: string | undefined;
}

/** Runs the content check here. Resolves to undefined if the content cannot be read. */
export async function findLateReason(readSnapshot: ReadSnapshot): Promise<LateReason | undefined> {
  try {
    const [{ files }, groups] = await Promise.all([
      readSnapshot(),
      runCheck(readSnapshot, toShanghaiDate(new Date())),
    ]);
    const errors = groups
      .filter(({ severity }) => severity === 'must')
      .reduce((sum, { findings }) => sum + findings.length, 0);
    return { errors, contact: contactIn(files) };
  } catch {
    return undefined;
  }
}

function contactIn(files: ReadonlyMap<string, string>): string | undefined {
  const { organisation, contact } = parseYaml(files.get(settings.site.path) ?? '');
  const phone: unknown = Reflect.get(Object(contact), 'phone');
  if (typeof organisation !== 'string') return undefined;
  return typeof phone === 'string' ? `${organisation}，电话 ${phone}` : organisation;
}
