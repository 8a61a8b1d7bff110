import { Phone } from '../../views/contacts.tsx';
import type { Office } from '../../views/office.tsx';

/** What the matter of a responsibility says if it is about merchants. */
const ABOUT_MERCHANTS = /商家|商户|优惠/;

/** Whom to tell that a merchant did not give the offer: who is responsible, else the office. */
export function Complaint({ shop, office }: { shop: string; office: Office }) {
  const { responsibilities, phone, email } = office;
  const responsible = responsibilities.find(({ matter }) => ABOUT_MERCHANTS.test(matter));
  const subject = encodeURIComponent(`没给优惠：${shop}`);
  return (
    <p data-pagefind-ignore="">
      没给优惠？告诉工会：{responsible?.who ?? office.name}{' '}
      <Phone number={responsible?.phone ?? phone} />
      {email && (
        <>
          ，或<a href={`mailto:${email}?subject=${subject}`}>写邮件</a>
        </>
      )}
    </p>
  );
}
