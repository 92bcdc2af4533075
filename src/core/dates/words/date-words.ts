/** Words that stand beside a date and say what it is of. Each is a regular expression's source, of whole words. */
export interface Labels {
  /** In front of the date, with nothing but links between. */
  before: readonly string[];
  /** Directly behind the date. */
  after?: readonly string[];
  /** In front of the date too, but too common to tell within a sentence: label and date must be the whole line. */
  alone?: readonly string[];
}

/** What one language says of dates: data alone, read by `lexicon.ts`. */
export interface DateWords {
  /** How a document calls itself: “policy”, “terms”. */
  own: readonly string[];
  /** In front of the name of a document that need not be this one: “our”. */
  ours?: readonly string[];
  /** What may stand between a label and its date, and nothing else may: “on”, “as of”. */
  links: readonly string[];
  inForce: Labels;
  updated: Labels;
  /** A change of the text is under way: “we are updating”. */
  changing: readonly string[];
  /** Something begins to apply, now or in the future: “will take effect”. */
  beginning: readonly string[];
  /** Names for what changes: “updates”, “new”. `beginning` together with one of these foretells. */
  news: readonly string[];
  /** “From …, we will”: too common to tell of a day that was past when the page was read. */
  fromThen: readonly string[];
  /** Laws and such, whose dates are not the document's. */
  laws: readonly string[];
  /** Earlier versions, whose dates are no longer the document's. */
  earlier: readonly string[];
  /** What makes the date an end: “until”. */
  until: readonly string[];
  /** What stands between two dates that a version was in force from and to, and may mean more elsewhere. */
  to?: readonly string[];
  /** “See the current version”: the text in front is not that one, so it is the coming one. */
  currentElsewhere?: readonly string[];
  /** “This new version”: news, but of the text in front. */
  thisText?: readonly string[];
  /** Written without spaces, or with prefixes: no word border is asked for. */
  unspaced?: true;
}
