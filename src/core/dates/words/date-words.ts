/** Words next to a date that say what it means. Each is the source of a regular expression for whole words. */
export interface Labels {
  /** Before the date, with nothing but linking words in between. */
  before: readonly string[];
  /** Directly after the date. */
  after?: readonly string[];
  /** Also before the date, but too common to count within a sentence: label and date must be the whole line. */
  alone?: readonly string[];
}

/** The words for dates in one language. This is only data; `lexicon.ts` reads it. */
export interface DateWords {
  /** What documents call themselves: “policy”, “terms”. */
  own: readonly string[];
  /** Before the name of a document that may be a different one: “our”. */
  ours?: readonly string[];
  /** The only words allowed between a label and its date: “on”, “as of”. */
  links: readonly string[];
  inForce: Labels;
  updated: Labels;
  /** The text is being changed: “we are updating”. */
  changing: readonly string[];
  /** Something takes effect, now or in the future: “will take effect”. */
  beginning: readonly string[];
  /** What changes: “updates”, “new”. Together with `beginning`, one of these makes an announcement. */
  news: readonly string[];
  /** “From …, we will”: so common that it counts only for a day still ahead when the page was read. */
  fromThen: readonly string[];
  /** Laws and the like, whose dates are not the document's. */
  laws: readonly string[];
  /** Earlier versions, whose dates are no longer the document's. */
  earlier: readonly string[];
  /** What makes the date an end date: “until”. */
  until: readonly string[];
  /** Between the two dates from and to which a version was in force. Elsewhere it may mean other things. */
  to?: readonly string[];
  /** “See the current version”: this text is not that one, so it is the coming one. */
  currentElsewhere?: readonly string[];
  /** “This new version”: about something new, but it refers to this text. */
  thisText?: readonly string[];
  /** Written without spaces, or with prefixes, so that no word boundary is required. */
  unspaced?: true;
}
