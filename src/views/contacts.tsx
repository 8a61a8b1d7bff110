import {
  type ContactPart,
  MAPS,
  findContacts,
  mapHref,
  telephoneParts,
} from '../values/contacts.ts';
import { regionOf } from '../values/places.ts';

/** A text whose telephone numbers and mail addresses can be tapped. */
export function Contacts({ text }: { text: string }) {
  return <Parts parts={findContacts(text)} />;
}

/** What a field for the telephone says: a number, or several. */
export function Phone({ number }: { number: string }) {
  return <Parts parts={telephoneParts(number)} />;
}

function Parts({ parts }: { parts: readonly ContactPart[] }) {
  return (
    <>
      {parts.map(({ text: shown, href }, index) =>
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

interface PlaceProps {
  address: string;
  /** What stands there, which maps know better. */
  name?: string | undefined;
  /** Where to look for an address that does not name a city. */
  region?: string | undefined;
}

/** What a map looks for. */
function wantedAt({ address, name, region = '' }: PlaceProps): string {
  const area = regionOf(address) === '' ? region : '';
  return [area, name, address].filter(Boolean).join(' ');
}

/** An address, and the maps that a reader may have. */
export function Maps(place: PlaceProps) {
  return (
    <>
      {place.address}
      <span className="maps" data-pagefind-ignore="">
        {MAPS.map(({ name, hrefOf }) => (
          <a
            key={name}
            className="external"
            href={hrefOf(wantedAt(place))}
            rel="noopener noreferrer nofollow"
          >
            {name}
            <span className="sr-only">地图上找（外部网站）</span>
          </a>
        ))}
      </span>
    </>
  );
}

/** An address that opens a map. */
export function Place(place: PlaceProps) {
  const { address } = place;
  return (
    <a className="external" href={mapHref(wantedAt(place))} rel="noopener noreferrer nofollow">
      {address}
      <span className="sr-only" data-pagefind-ignore="">
        （在地图上找，外部网站）
      </span>
    </a>
  );
}
