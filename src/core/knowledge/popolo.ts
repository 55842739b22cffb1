/**
 * Popolo documents (https://www.popoloproject.com/specs/) with the extensions of CONTRACT.md, section 3. Dates are
 * partial ISO dates (`2022`, `2022-07`, `2022-07-01`), both ends inclusive; a date that is not known is absent.
 */
export interface PopoloDocument {
  readonly persons?: readonly PopoloPerson[];
  readonly organizations?: readonly PopoloOrganization[];
  readonly posts?: readonly PopoloPost[];
  readonly memberships?: readonly PopoloMembership[];
  readonly judgements?: readonly PopoloJudgement[];
}

/** A further name of an entry: another script or language, a short form, a former name. */
export interface PopoloName {
  readonly name: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Romanization system: `hanyu-pinyin`, `hk-government`, … */
  readonly system?: string;
  /**
   * As Popolo's `note`: `short` for an abbreviation, `former` for a name no longer used, `local` for one that bodies or
   * posts elsewhere bear too (教育局), which by itself means this one only where the place is clear.
   */
  readonly note?: string;
  readonly start_date?: string;
  readonly end_date?: string;
}

/** Where a fact was read. */
export interface PopoloSource {
  readonly url: string;
  readonly note?: string;
  /** Extension: a day on which the source says that the person was in post; all there is where no start is known. */
  readonly date?: string;
}

/** A person, apart from what he or she held. */
export interface PopoloPerson {
  /** Unique among persons. */
  readonly id: string;
  /** The main name; listed again in `other_names` where its language is known. */
  readonly name: string;
  readonly other_names?: readonly PopoloName[];
  readonly sources?: readonly PopoloSource[];
}

/** A body: of government, a university, a company, an association, a medium. */
export interface PopoloOrganization {
  readonly id: string;
  readonly name: string;
  readonly other_names?: readonly PopoloName[];
  /** Any word: bureau, university, company. */
  readonly classification?: string;
  /** The organization that it is part of. */
  readonly parent_id?: string;
  readonly founding_date?: string;
  readonly dissolution_date?: string;
  /** Extension: the organization that took over. */
  readonly successor_id?: string;
  /** Extension: where it is or works. */
  readonly place?: string;
  readonly sources?: readonly PopoloSource[];
}

/** A post, which exists apart from who holds it. */
export interface PopoloPost {
  readonly id: string;
  /** Its whole name with the organization's (创新及科技局局长). */
  readonly label: string;
  readonly other_labels?: readonly PopoloName[];
  readonly organization_id?: string;
  /** What it is called within its organization (局长). */
  readonly role?: string;
  /** Extension: more than one person holds it at a time (副局长, a member of a board). */
  readonly several_holders?: boolean;
  readonly start_date?: string;
  readonly end_date?: string;
  readonly sources?: readonly PopoloSource[];
}

/** One tenure: who held a post, or belonged to an organization, from when to when. */
export interface PopoloMembership {
  readonly id?: string;
  readonly person_id: string;
  readonly post_id?: string;
  readonly organization_id?: string;
  /** `acting` or `designate` where the holder was not in post in full. */
  readonly role?: string;
  readonly start_date?: string;
  readonly end_date?: string;
  readonly sources: readonly PopoloSource[];
}

/** Extension: a reader's ruling that two ids or names are one, or are not. */
export type PopoloJudgement =
  | { readonly same: readonly [string, string] }
  | { readonly different: readonly [string, string] };
