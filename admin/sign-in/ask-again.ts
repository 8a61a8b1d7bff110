import type { Credentials } from '../port/backend.ts';
import '../ui/dialog.css';
import { DeskError } from '../ground/desk-error.ts';
import { SIGN_IN_FAILED } from './oauth.ts';

/**
 * Asks the editor, above the open form, to sign in again, so that unsaved text stays.
 * @param obtain signs in in a window of its own
 * @param check returns what is wrong with the tokens
 * @returns the new tokens; undefined if the editor declines
 */
export function askAgain(
  obtain: () => Promise<Credentials>,
  check: (tokens: Credentials) => Promise<string | undefined>,
): Promise<Credentials | undefined> {
  return new Promise((resolve) => {
    const dialog = document.createElement('dialog');
    const message = element('p', '你写的还在这个页面上。登录会在新窗口里进行，完成后这里接着做。');
    const close = (tokens?: Credentials) => {
      dialog.close();
      dialog.remove();
      resolve(tokens);
    };
    const signIn = async () => {
      try {
        const tokens = await obtain();
        const wrong = await check(tokens);
        if (wrong !== undefined) throw new DeskError(wrong);
        close(tokens);
      } catch (error) {
        message.textContent = error instanceof DeskError ? error.message : SIGN_IN_FAILED;
      }
    };
    message.setAttribute('role', 'status');
    const actions = document.createElement('div');
    actions.append(
      button('重新登录', 'desk-button desk-button-main', () => void signIn()),
      button('先不登录', 'desk-button', () => {
        close();
      }),
    );
    const body = document.createElement('div');
    body.append(message);
    dialog.className = 'desk-dialog';
    body.className = 'desk-dialog-body';
    actions.className = 'desk-dialog-choices';
    dialog.setAttribute('aria-label', '重新登录');
    dialog.append(element('h2', '登录过期了，请再登录一次'), body, actions);
    dialog.addEventListener('cancel', () => {
      close();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function element(name: string, text: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}

function button(text: string, className: string, onClick: () => void): HTMLElement {
  const node = element('button', text);
  node.className = className;
  node.setAttribute('type', 'button');
  node.addEventListener('click', onClick);
  return node;
}
