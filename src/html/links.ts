/** Parameters that identify who shared a link and are irrelevant to the page. */
const TRACKERS =
  /^(?:utm_\w+|spm|scm|fbclid|gclid|msclkid|mc_[ce]id|_hsenc|_hsmi|isappinstalled|nsukey|share_(?:token|source|medium|plat|session_id|tag|from|times)|vd_source|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|wx_header|exportkey|pass_ticket|sharer_\w+)$/i;
/** `from` is often meaningful; these values of it only identify the chat in which somebody opened the link. */
const SHARED_FROM =
  /^(?:timeline|groupmessage|singlemessage|appmessage|message|weixin|qq|wechat)$/i;
const WEIXIN_TRACKERS =
  /^(?:chksm|scene|srcid|sessionid|subscene|clicktime|enterid|ascene|devicetype|version|nettype|abtest_cookie|lang|countrycode)$/i;

/** Addresses that a reader can open; excludes `file:`, `javascript:` and fragments of the copied document. */
const OPENABLE = /^(?:https?:\/\/[^/\s]|mailto:[^\s]|tel:[^\s])/i;

/** A link's address without tracking parameters; undefined if it has no target. The rest stays as written. */
export function cleanLink(href: string): string | undefined {
  const address = href.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!OPENABLE.test(address)) return undefined;
  const [, page = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  const isWeixin = /^https?:\/\/mp\.weixin\.qq\.com\//i.test(page);
  const kept = (query ?? '').split(/&(?:amp;)?/).filter((pair) => {
    const [name = '', value = ''] = pair.split('=');
    if (pair === '' || TRACKERS.test(name)) return false;
    if (/^from$/i.test(name) && SHARED_FROM.test(value)) return false;
    return !(isWeixin && WEIXIN_TRACKERS.test(name));
  });
  // WeChat's own fragments (#rd, #wechat_redirect) are traces of sharing as well.
  const place = isWeixin ? '' : hash;
  return `${page}${kept.length > 0 ? `?${kept.join('&')}` : ''}${place}`;
}
