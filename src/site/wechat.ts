/** Whether pages ask the union's own signer for WeChat's cards, at `<base>wechat/` (`src/wechat-signer/`). */
export { isWeChatOn as hasWeChatCards } from '../settings/environment.ts';
