/*
 * American and British spelling. A site served in another locale swaps them throughout, although nobody changed a
 * word. Each rule maps both spellings to one form, which need not be a word itself.
 */
const rules: readonly [RegExp, string][] = [
  // organise, organisation, personalised, analyse
  [/(?<=\p{L}{3})[sz](e|ed|er|ers|es|ing|able|ation|ations)\b/giu, 's$1'],
  // colour, behaviour, honoured; not “four” or “your”
  [/(?<=\p{L}{3})our(s|ed|ing|able|ite|ites|ful|al|hood)?\b/giu, 'or$1'],
  // cancelled, modelling, fulfil, enrolment
  [/(?<=\p{L}{3})ll?(ed|ing|er|ers|ment|ments)?\b/giu, 'l$1'],
  // centre, metre
  [/(?<=\p{L}{3}t)re(s|d)?\b/giu, 'er$1'],
  // licence, defence
  [/(?<=\p{L}{3}en)[cs](e|es|ed)\b/giu, 's$1'],
  [/\bprogramme(s)?\b/giu, 'program$1'],
  [/\bcheque(s)?\b/giu, 'check$1'],
];

/** The text in one spelling for both American and British English. */
export function sharedSpelling(text: string): string {
  return rules.reduce((shared, [pattern, to]) => shared.replace(pattern, to), text);
}
