/** Who answers for a publication: 三审三校 keeps who wrote, read and approved it. */
export interface Signed {
  wrote: string;
  read: string;
  approved: string;
}

export type Role = keyof Signed;

/** A role: its name for editors, and its trailer in the message of the publication's commit. */
export const ROLES: Readonly<Record<Role, { label: string; trailer: string }>> = {
  wrote: { label: '撰写', trailer: 'Written-by' },
  read: { label: '审核', trailer: 'Reviewed-by' },
  approved: { label: '签发', trailer: 'Approved-by' },
};

const NAMES = Object.keys(ROLES) as Role[];

/** The message of a commit with its trailers (https://git-scm.com/docs/git-interpret-trailers). */
export function withTrailers(message: string, signed: Signed): string {
  const lines = NAMES.map((role) => `${ROLES[role].trailer}: ${signed[role].replace(/\s+/g, ' ')}`);
  return `${message.trimEnd()}\n\n${lines.join('\n')}\n`;
}

/** What a commit's message keeps of {@link Signed}; a host may have added trailers of its own, so the first counts. */
export function readTrailers(message: string): Partial<Signed> {
  return Object.fromEntries(
    NAMES.flatMap((role) => {
      const found = new RegExp(`^${ROLES[role].trailer}: (.+)$`, 'm').exec(message);
      return found?.[1] === undefined ? [] : [[role, found[1].trim()]];
    }),
  );
}
