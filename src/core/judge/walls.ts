import type { BlockedBy } from '../outcome.js';

/** What stands on pages that are served in place of a text. They are tried on short pages only. */
const walls: readonly { by: BlockedBy; sign: RegExp }[] = [
  {
    by: 'captcha',
    sign: /id="captcha|g-recaptcha|h-captcha|cf-turnstile|cf-challenge|arkoselabs/i,
  },
  {
    by: 'captcha',
    sign: /security (check|verification)|are you (a )?(human|robot)|unusual traffic/i,
  },
  { by: 'captcha', sign: /checking your browser|verify (that )?you are (a )?human/i },
  { by: 'authwall', sign: /\/authwall\b/i },
  { by: 'sign-in', sign: /type="?password|name="?session_(key|password)/i },
  { by: 'sign-in', sign: /<title>[^<]*\b(sign ?in|log ?in|sign ?up)\b/i },
  { by: 'cookie-wall', sign: /cookies? (are )?required|enable cookies|turn on cookies/i },
  { by: 'forbidden', sign: /access (to this page has been )?denied|request (denied|blocked)/i },
];

/** What error pages say. They are tried on short texts only. */
const errors: readonly RegExp[] = [
  /something went wrong/i,
  /(please )?try again (later|in a few)/i,
  /an (unexpected |internal )?error (has )?occurred/i,
  /(page|article|content) (was |is |could )?not (be )?(found|available)/i,
  /(service|temporarily|currently) unavailable/i,
  /under maintenance|be right back/i,
  /we('|’)re (sorry|having trouble)|cannot be displayed/i,
];

export function wallOn(html: string): BlockedBy | null {
  return walls.find(({ sign }) => sign.test(html))?.by ?? null;
}

export function readsAsError(text: string): boolean {
  return errors.some((sign) => sign.test(text));
}
