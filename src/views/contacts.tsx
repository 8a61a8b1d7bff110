import { findContacts, mapHref, telephoneHref } from '../values/contacts.ts';
import { regionOf } from '../values/places.ts';

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

interface PlaceProps {
  address: string;
  /** What stands there, which maps know better. */
  name?: string | undefined;
  /** Where to look for an address that does not name a city. */
  region?: string | undefined;
}

/** An address that opens a map. */
export function Place({ address, name, region = '' }: PlaceProps) {
  const area = regionOf(address) === '' ? region : '';
  return (
    <a
      className="external"
      href={mapHref([area, name, address].filter(Boolean).join(' '))}
      rel="noopener noreferrer nofollow"
    >
      {address}
      <span className="sr-only" data-pagefind-ignore="">
        （在地图上找，外部网站）
      </span>
    </a>
  );
}
