import type { BlockedBy } from '../outcome.js';
import { wallNamedBy, wallSeenIn } from '../response/sign-in-walls.js';

interface Wall {
  by: BlockedBy;
  sign: RegExp;
}

const captchas: readonly Wall[] = [
  {
    by: 'captcha',
    sign: /id="captcha|g-recaptcha|h-captcha|cf-turnstile|cf-challenge|arkoselabs/i,
  },
  {
    by: 'captcha',
    sign: /security (check|verification)|are you (a )?(human|robot)|unusual traffic/i,
  },
  { by: 'captcha', sign: /checking your browser|verify (that )?you are (a )?human/i },
];

const refusals: readonly Wall[] = [
  { by: 'cookie-wall', sign: /cookies? (are )?required|enable cookies|turn on cookies/i },
  { by: 'forbidden', sign: /access (to this page has been )?denied|request (denied|blocked)/i },
];

/** What error pages say. Tried only on short texts. */
const errors: readonly RegExp[] = [
  /something went wrong/i,
  /(please )?try again (later|in a few)/i,
  /an (unexpected |internal )?error (has )?occurred/i,
  /(page|article|content) (was |is |could )?not (be )?(found|available)/i,
  /(service|temporarily|currently) unavailable/i,
  /under maintenance|be right back/i,
  /we('|’)re (sorry|having trouble)|cannot be displayed/i,
];

/** The wall served at `url` in place of a text. Only for short pages, because others may mention these words. */
export function wallOn(html: string, url: URL): BlockedBy | null {
  return (
    wallNamedBy(html, url) ?? seenIn(html, captchas) ?? wallSeenIn(html) ?? seenIn(html, refusals)
  );
}

function seenIn(html: string, walls: readonly Wall[]): BlockedBy | null {
  return walls.find(({ sign }) => sign.test(html))?.by ?? null;
}

export function readsAsError(text: string): boolean {
  return errors.some((sign) => sign.test(text));
}
