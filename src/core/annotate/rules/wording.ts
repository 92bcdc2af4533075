/*
 * Different ways to write the same English. Two texts that are equal once these are normalised mean the same.
 * Each list expects lower case and plain typography.
 */

/** A spelling, and what to replace it with. */
type Variant = readonly [RegExp, string];

/** British and American spelling, contractions, and abbreviations that are read as words. */
export const spellings: readonly Variant[] = [
  [/\bcan(?:'t| not)\b/g, 'cannot'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/\bi'm\b/g, 'i am'],
  [/\be\.g\.,?/g, 'for example'],
  [/\bfor example,/g, 'for example'],
  [/\bi\.e\.,?/g, 'that is'],
  [/ & /g, ' and '],
  [/\br[ée]sum[ée](s?)(?!\p{L})/gu, 'resume$1'],
  [/\b(behavi|col|fav|flav|hon|hum|lab|neighb|endeav|harb|rum)our/g, '$1or'],
  [
    /\b((?:de-?|pseud|un)?(?:anonym|author|categor|character|custom|emphas|final|general|maxim|minim|monet|optim|organ|penal|personal|priorit|real|recogn|special|standard|summar|synchron|token|util|visual|apolog|critic)\w{0,3}?)is(e|es|ed|er|ers|ing|ations?)\b/g,
    '$1iz$2',
  ],
  [/\banalys(e|ed|es|ing)\b/g, 'analyz$1'],
  [/\b(cancel|travel|label|model|signal|tunnel)l(ed|ing|er|ers)\b/g, '$1$2'],
  [/\b(cent|theat|fib|met)re(s?)\b/g, '$1er$2'],
  [/\b(licen|defen|offen)ce(s?)\b/g, '$1se$2'],
  [/\bprogramme(s?)\b/g, 'program$1'],
  [/\b(acknowledg|judg)ement/g, '$1ment'],
  [/\b(fulfil|enrol|instal)l?(ment|s)?\b/g, '$1$2'],
  [/\b(among|amid)st\b/g, '$1'],
  [/\bwhilst\b/g, 'while'],
  [/\b(to|back|for)wards\b/g, '$1ward'],
  [/\bgrey\b/g, 'gray'],
];

/** Words that can be added or dropped without changing the meaning. */
export const fillers: readonly Variant[] = [
  [/\bin order to\b/g, 'to'],
  [/\bas well as\b/g, 'and'],
  [/\bprior to\b/g, 'before'],
  [/\bupon\b/g, 'on'],
  [/\bwhich\b/g, 'that'],
  [/\butiliz(e|es|ed|ing)\b/g, 'us$1'],
  [/\bregarding\b|\bconcerning\b|\bwith regard to\b/g, 'about'],
  // Not the “a” of a list, as in “a, b and c”.
  [/\b(?:an?(?= \w)|the|please|also|herein|hereby)\b/g, ''],
];

/** Words that capitals change: “US” is not “us”, “Plan A” is not “plan a”, “Sie” is not “sie”. */
export const capitalsMatter: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['A', 'US', 'IT', 'WHO', 'AIDS']),
  de: new Set(['Sie', 'Ihr', 'Ihre', 'Ihrem', 'Ihren', 'Ihrer', 'Ihres', 'Ihnen']),
};

/** Words that cannot end a sentence: if a text ends with one, its end was lost. */
export const cannotEnd: ReadonlySet<string> = new Set(
  'a an and any are as at be because been but by for from has have if in including into is its nor of on or our such than that the their these this those through to via was we were when where which while who with your'.split(
    ' ',
  ),
);
