import { list, text } from './fields/index.ts';

/** An address below the root of a site: a path, maybe with a query; no host, no fragment. */
export const OLD_ADDRESS = /^\/(?![/\\])[^\s#\\]*$/;

const OLD_ADDRESS_MAX = 300;
const MAX_ADDRESSES = 20;

/** Where the entry was on the site that the union had before this one. */
export const oldAddresses = list({
  label: '旧网站的地址',
  hint: '从旧网站搬来的才有，旧地址会转到这里，例如 /2014/02/11/12.html',
  required: false,
  itemLabel: '地址',
  max: MAX_ADDRESSES,
  field: text({
    label: '地址',
    max: OLD_ADDRESS_MAX,
    pattern: { regex: OLD_ADDRESS, message: '应以 / 开头' },
  }),
});
