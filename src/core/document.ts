/** A publisher that is watched, such as LinkedIn. */
export interface Service {
  id: string;
  name: string;
}

/** What `robots.txt` means for one document, as its declaration says. */
export interface RobotsRule {
  obey: boolean;
  /** Why `robots.txt` is not obeyed; null if it is. */
  reason: string | null;
}

/** One text at one URL in one language, as the catalogue declares it. */
export interface Document {
  /** Full id, starting with the service: `linkedin/help/a6278444`. */
  id: string;
  service: Service;
  title: string;
  url: string;
  /** BCP 47 primary language, such as `en`. */
  language: string;
  /** CSS selectors of the main text: the union of their matches in document order. If empty, it is guessed. */
  select: readonly string[];
  /** CSS selectors of what is removed from the main text. */
  remove: readonly string[];
  /** Query parameters of its service that are dropped from links to the site of `url`, besides the general ones. */
  dropParameters: readonly string[];
  /** How many checks must see a new text before it becomes a version. */
  confirmations: number;
  checkEveryMinutes: number;
  robots: RobotsRule;
  /** True if 404 and 410 are normal, as for a preview that exists only at times. */
  mayBeAbsent: boolean;
}
