import { list, text } from './fields/index.ts';

/** An address below the root of a site: a path, maybe with a query; no host, no fragment. */
export const OLD_ADDRESS = /^\/(?![/\\])[^\s#\\]*$/;

const OLD_ADDRESS_MAX = 300;
const MAX_ADDRESSES = 20;

/** Where the entry was on the site that the union had before this one. */
export const oldAddresses = list({
  label: '旧网站的地址',
  hint: '从旧网站搬来的才有：旧地址会转到这一条，一般不用改',
  required: false,
  itemLabel: '旧地址',
  max: MAX_ADDRESSES,
  field: text({
    label: '旧地址',
    max: OLD_ADDRESS_MAX,
    hint: '网站名后面的部分，例如 /2014/02/11/x.html 或 /show.asp?id=12',
    pattern: { regex: OLD_ADDRESS, message: '应以 / 开头，不带网站名，例如 /show.asp?id=12' },
  }),
});
