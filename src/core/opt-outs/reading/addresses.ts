/*
 * What an address itself says about its target. Publishers use the same words in the addresses of settings and forms,
 * whatever the language of the page.
 */

/** `page`: anything else, such as an article, a document or a site. */
export type Address = 'setting' | 'form' | 'mail' | 'page';

const longestAddress = 500;

const part = (words: string) => new RegExp(`(?:^|[/.?#&=_-])(?:${words})(?=$|[/.?#&=_-])`, 'i');
const form = part(
  'ask|(?:web)?forms?|dsa?r|privacyportal[a-z-]{0,5}|requests?|(?:data|privacy|deletion|removal|subject)[-_]?requests?',
);
const article = part(
  'help|support|(?:help)?(?:answers?|articles?)|kb|hc|faqs?|blog|news|docs|developers?|learn|policies|policy|terms|legal',
);
const setting = part(
  '(?:my|p|ads?|user|account|privacy|cookie|data|e?mail|notification|profile)?[-_]?(?:settings|prefs|preferences|controls|choices)|preference-?cent(?:er|re)|privacy-?(?:checkup|dashboard)|opt-?outs?|unsubscribe|ad-?choices|do-?not-?sell[a-z-]{0,30}|close-accounts?|delete-?account',
);
const settingWithinArticle = part(
  'opt-?outs?|unsubscribe|(?:privacy|ad)-?choices|do-?not-?sell[a-z-]{0,30}',
);

export function addressOf(href: string): Address {
  const address = href.slice(0, longestAddress).replace(/^https?:\/\//i, '');
  if (/^mailto:/i.test(address)) return 'mail';
  if (form.test(address)) return 'form';
  const named = article.test(address) ? settingWithinArticle : setting;
  return named.test(address) ? 'setting' : 'page';
}

/** The same value for all addresses of one control. Only for comparison. */
export function sameControl(href: string): string {
  return href.replace(/\/{1,3}(?=$|[?#])/, '');
}

/** True for links to the document itself or within it. */
export function leadsToItself(href: string, document: string): boolean {
  return withoutPlace(href) === withoutPlace(document);
}

function withoutPlace(href: string): string {
  return sameControl(href.replace(/#.*/s, '')).replace(/^https?:\/\/(?:www\.)?/i, '');
}
