import { Phone } from './contacts.tsx';

/** Whom to ask about what. */
export interface Responsibility {
  matter: string;
  who: string;
  phone?: string | undefined;
  /** The address of a page that says more. */
  href?: string | undefined;
}

/** Its heading, also for the contents list. */
export const RESPONSIBILITIES = { slug: 'responsibilities', text: '什么事找谁', depth: 2 };

export function Responsibilities({ rows }: { rows: readonly Responsibility[] }) {
  const { slug, text } = RESPONSIBILITIES;
  return (
    <section>
      <h2 id={slug}>{text}</h2>
      <figure className="table-scroll" aria-labelledby={slug} tabIndex={0}>
        <table className="pairs">
          <thead>
            <tr>
              <th scope="col">什么事</th>
              <th scope="col">找谁</th>
              <th scope="col">电话</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ matter, who, phone, href }) => (
              <tr key={matter}>
                <th scope="row">{matter}</th>
                <td data-label="找谁">{href ? <a href={href}>{who}</a> : who}</td>
                <td data-label={phone && '电话'}>{phone && <Phone number={phone} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </figure>
    </section>
  );
}
