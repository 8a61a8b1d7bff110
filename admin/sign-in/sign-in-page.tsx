import type { Credentials } from '../port/backend.ts';
import { useEffect, useState } from 'react';
import { HOSTS } from '../../src/model/settings/desk-host.ts';
import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { hostOrigin } from '../ground/host-address.ts';
import { SIGN_IN_FAILED } from './oauth.ts';
import { isKept, setKept } from './remembered.ts';
import type { SignIn } from './sign-in.ts';

interface Props {
  onLogin: (tokens: Credentials) => void;
  inProgress?: boolean;
  error?: string;
}

/** Decap's page before the sign-in: the host, the account, and the duration. */
export function createSignInPage(desk: DeskSettings, { depart, finish }: SignIn) {
  const service = new URL(hostOrigin(desk) ?? location.origin).host.replace(
    /^api\.github/,
    'github',
  );

  return function SignInPage({ onLogin, inProgress = false, error }: Props) {
    const [failure, setFailure] = useState('');
    const [isBusy, setBusy] = useState(false);
    const [kept, setKeptHere] = useState(isKept);
    const attempt = async (step: () => Promise<Credentials | undefined>) => {
      setFailure('');
      try {
        const tokens = await step();
        if (tokens) onLogin(tokens);
      } catch (thrown) {
        setFailure(thrown instanceof Error && thrown.message ? thrown.message : SIGN_IN_FAILED);
      }
      setBusy(false);
    };
    useEffect(() => {
      void attempt(finish);
    }, []);
    const message = failure || error;
    // Decap still reports a failed sign-in as in progress.
    const isWaiting = isBusy || (inProgress && !error);
    return (
      <main className="sign-in">
        <h1>登录编辑台</h1>
        <p>
          文章放在 {HOSTS[desk.host]}（{service}）的“{desk.repository}”仓库里，请用那里的账号登录。
        </p>
        {message && <p role="alert">{message}</p>}
        <label>
          <input
            type="checkbox"
            checked={kept}
            onChange={({ target }) => {
              setKept(target.checked);
              setKeptHere(target.checked);
            }}
          />
          在这台电脑上保持登录
        </label>
        <p className="sign-in-hint">公用的电脑、别人的手机不要勾。不勾，关掉浏览器就退出。</p>
        <button
          type="button"
          disabled={isWaiting}
          onClick={() => {
            setBusy(true);
            void attempt(depart);
          }}
        >
          {isWaiting ? '正在登录……' : '登录'}
        </button>
      </main>
    );
  };
}
