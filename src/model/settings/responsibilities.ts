import { toHalfWidth } from '../../values/typed.ts';
import { listOf, text } from '../fields/index.ts';
import { ownPath } from './own-path.ts';

/** Who is responsible for what, as 联系 lists it. */
export const responsibilities = listOf({
  label: '什么事找谁',
  required: false,
  hint: '联系页上的一张表，一行一件事；常来问的写在前面',
  itemLabel: '一件事',
  max: 30,
  fields: {
    matter: text({ label: '什么事', max: 30, hint: '照老师的说法写，例如 商家不认会员证' }),
    who: text({ label: '找谁', max: 40, hint: '例如 本校工会；不行再找组织组' }),
    phone: text({
      label: '电话',
      max: 40,
      required: false,
      hint: '例如 010-12345678；没有专门的电话就空着',
      normalise: toHalfWidth,
    }),
    path: text({
      label: '看哪一页',
      max: 100,
      required: false,
      hint: '本站的网页，最后也有斜杠，例如 /troupes/',
      pattern: ownPath,
    }),
  },
});
