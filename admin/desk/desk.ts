import type { DeskSettings } from '../../src/model/settings/desk-host.ts';
import { Backups } from '../backup/backups.ts';
import { FormId } from '../backup/form-id.ts';
import { SentTexts } from '../backup/sent.ts';
import { OpenedTexts } from '../content/opened.ts';
import { OpenForm } from './open-form.ts';
import { Visits } from './visits.ts';
import { Checking } from '../forms/checking.ts';
import { Drafts } from '../forms/draft.ts';
import { OpenPoints } from '../forms/open-points.tsx';
import { ListFailures } from '../lists/list-failure.tsx';
import { RecentUses } from '../media/recent-uses.ts';
import type { Connection } from '../port/connection.ts';
import { PrivacyNotes } from '../privacy/notes.ts';
import { Publishing } from '../publish/publishing.ts';
import { SiteRecord } from '../publish/site-record.ts';
import type { Arrival } from '../sign-in/arrival.ts';
import { Session } from '../sign-in/session.ts';
import { Signing } from '../workflow/signing.ts';

/** The desk's initial state. */
export interface DeskStart {
  /** The address of the site's home page. */
  site: URL;
  /** Where the content is stored, and whether saves are drafts to be reviewed first. */
  settings: DeskSettings;
  /** The host's sign-in response, if the browser has just been redirected back with one. */
  arrival?: Arrival | undefined;
}

/**
 * The whole state of one open desk, and the functions of the current backend. Created once as the page starts and
 * passed on; nothing else keeps state outside the page's elements. A test creates as many as it needs.
 */
export class Desk {
  readonly site: URL;
  readonly settings: DeskSettings;
  readonly session = new Session();

  readonly visits = new Visits();
  readonly form = new FormId();
  readonly opened = new OpenedTexts();
  readonly openForm = new OpenForm();
  readonly sent = new SentTexts();
  readonly backups = new Backups(this);
  readonly drafts = new Drafts({
    sentSlug: (collection) => this.backups.sentSlug(collection),
    suffix: () => this.form.now.slice(-4),
  });
  readonly checking = new Checking();
  readonly points = new OpenPoints();
  readonly privacy = new PrivacyNotes();
  readonly signing = new Signing();

  readonly listFailures = new ListFailures();
  readonly uses = new RecentUses(() => this.readSnapshot());
  readonly siteRecord: SiteRecord;
  readonly publishing: Publishing;

  #arrival: Arrival | undefined;
  readonly #connection: Partial<Connection> = {};

  constructor({ site, settings, arrival }: DeskStart) {
    this.site = site;
    this.settings = settings;
    this.siteRecord = new SiteRecord(site);
    this.publishing = new Publishing(this.siteRecord);
    this.#arrival = arrival;
  }

  /** Whether saves are reviewed before they are published. */
  get hasReview(): boolean {
    return this.settings.review;
  }

  /** The host's sign-in response, returned once. */
  readonly takeArrival = (): Arrival | undefined => {
    const arrival = this.#arrival;
    this.#arrival = undefined;
    return arrival;
  };

  /** Registers what the current backend offers to the desk's pages; each of its layers adds its part. */
  connect(parts: Partial<Connection>): void {
    Object.assign(this.#connection, parts);
  }

  get host(): Connection['host'] {
    return this.#connected('host');
  }

  get bin(): Connection['bin'] {
    return this.#connected('bin');
  }

  /** Undefined at a host. */
  get ask(): Connection['ask'] | undefined {
    return this.#connection.ask;
  }

  readonly repair: Connection['repair'] = async (repair) => this.#connected('repair')(repair);

  readonly saveTogether: Connection['saveTogether'] = async (changes, message) =>
    this.#connected('saveTogether')(changes, message);

  readonly readSnapshot: Connection['readSnapshot'] = async (options) =>
    this.#connected('readSnapshot')(options);

  /** Throws if Decap has not created a backend yet. */
  #connected<Part extends keyof Connection>(part: Part): Connection[Part] {
    const found: Connection[Part] | undefined = this.#connection[part];
    if (!found) throw new Error(`no backend yet: ${part}`);
    return found;
  }
}
