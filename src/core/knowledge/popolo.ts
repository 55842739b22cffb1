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

export interface PopoloSource {
  readonly url: string;
  readonly note?: string;
  /** Extension: a day on which the source says that the person was in post; all there is where no start is known. */
  readonly date?: string;
}

export interface PopoloPerson {
  readonly id: string;
  readonly name: string;
  readonly other_names?: readonly PopoloName[];
  readonly sources?: readonly PopoloSource[];
}

export interface PopoloOrganization {
  readonly id: string;
  readonly name: string;
  readonly other_names?: readonly PopoloName[];
  readonly classification?: string;
  readonly parent_id?: string;
  readonly founding_date?: string;
  readonly dissolution_date?: string;
  /** Extension: the organization that took over. */
  readonly successor_id?: string;
  /** Extension: where it is or works. */
  readonly place?: string;
  readonly sources?: readonly PopoloSource[];
}

export interface PopoloPost {
  readonly id: string;
  readonly label: string;
  readonly other_labels?: readonly PopoloName[];
  readonly organization_id?: string;
  readonly role?: string;
  /** Extension: more than one person holds it at a time (副局长, a member of a board). */
  readonly several_holders?: boolean;
  readonly start_date?: string;
  readonly end_date?: string;
  readonly sources?: readonly PopoloSource[];
}

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

export type PopoloJudgement =
  | { readonly same: readonly [string, string] }
  | { readonly different: readonly [string, string] };
