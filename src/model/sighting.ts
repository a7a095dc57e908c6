/** What a look at data outside found. */
export interface Sighting {
  readonly isThere: boolean;
  /** When it changed last, in milliseconds since 1970, where its resource can tell. */
  readonly changedAt?: number;
  /** What changes when the data does, where its resource can tell. */
  readonly version?: string;
  /** Why it could not be looked at; nothing is known then. */
  readonly problem?: string;
}
