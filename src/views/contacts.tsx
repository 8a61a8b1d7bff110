import { findContacts, mapHref, telephoneHref } from '../values/contacts.ts';

/** A text whose telephone numbers and mail addresses can be tapped. */
export function Contacts({ text }: { text: string }) {
  return (
    <>
      {findContacts(text).map(({ text: shown, href }, index) =>
        href === undefined ? (
          shown
        ) : (
          <a key={index} href={href}>
            {shown}
          </a>
        ),
      )}
    </>
  );
}

export function Phone({ number }: { number: string }) {
  return <a href={telephoneHref(number)}>{number}</a>;
}

/** An address that opens a map. `name` is what stands there, which maps know better. */
export function Place({ address, name }: { address: string; name?: string | undefined }) {
  return (
    <a
      className="external"
      href={mapHref(name === undefined ? address : `${name} ${address}`)}
      rel="noopener noreferrer nofollow"
    >
      {address}
      <span className="sr-only" data-pagefind-ignore="">
        （在地图上找，外部网站）
      </span>
    </a>
  );
}
