import { ROLES, type Role, type Signed } from '../../src/reviews/signed.ts';
import { SaveStoppedError } from '../ground/desk-error.ts';
import { deskKey } from '../ground/desk-storage.ts';
import { ask } from '../ui/dialog.tsx';

const NAMES = Object.keys(ROLES) as Role[];
/** Characters of a name. */
const LONGEST = 40;

/**
 * Asks who wrote, read and approved what is about to be published. Names of the last time are offered.
 * @param author of the draft, as the host knows it
 * @throws SaveStoppedError if the editor decides not to publish
 */
export async function askNames(author: string | undefined): Promise<Signed> {
  const known = remembered();
  const signed = { ...known, wrote: author ?? known.wrote };
  for (let missing: Role[] = []; ;) {
    const answer = await ask({
      title: '发布：三审三校',
      body: <Names signed={signed} missing={missing} />,
      choices: [
        { label: '发布', answer: true, isMain: true },
        { label: '先不发布', answer: false },
      ],
    });
    if (answer !== true) throw new SaveStoppedError();
    missing = NAMES.filter((role) => signed[role].trim() === '');
    if (missing.length > 0) continue;
    localStorage.setItem(deskKey('signed'), JSON.stringify(signed));
    return signed;
  }
}

/** The three names; what is typed goes into `signed`. */
function Names({ signed, missing }: { signed: Signed; missing: readonly Role[] }) {
  return (
    <>
      <p>谁写的、谁审的、谁签发的，会记在这次发布里，读者看不到。</p>
      {missing.length > 0 && (
        <p role="alert">{missing.map((role) => `“${ROLES[role].label}”`).join('、')}还空着。</p>
      )}
      {NAMES.map((role) => (
        <p key={role}>
          <label>
            {ROLES[role].label}{' '}
            <input
              className="sign-name"
              defaultValue={signed[role]}
              maxLength={LONGEST}
              onChange={({ currentTarget }) => {
                signed[role] = currentTarget.value;
              }}
            />
          </label>
        </p>
      ))}
    </>
  );
}

function remembered(): Signed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(deskKey('signed')) ?? '{}');
    const name = (role: Role) => String(Reflect.get(Object(kept), role) ?? '');
    return { wrote: name('wrote'), read: name('read'), approved: name('approved') };
  } catch {
    return { wrote: '', read: '', approved: '' };
  }
}
