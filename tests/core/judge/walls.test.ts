import { describe, expect, it } from 'vitest';
import { readsAsError, wallOn } from '../../../src/core/judge/walls.js';

const at = new URL('https://www.linkedin.com/legal/privacy-policy');

describe('a wall', () => {
  it.each([
    ['captcha', '<div id="captcha-internal"></div>'],
    [
      'captcha',
      '<script src="https://www.google.com/recaptcha/api.js"></script><div class="g-recaptcha">',
    ],
    ['captcha', '<div class="cf-turnstile"></div>'],
    ['captcha', "<h1>Let's do a quick security check</h1>"],
    ['captcha', '<p>Our systems have detected unusual traffic.</p>'],
    ['captcha', '<p>Are you a robot?</p>'],
    ['captcha', '<title>Just a moment</title><p>Checking your browser before accessing</p>'],
    ['captcha', '<p>Verify that you are human</p>'],
    ['authwall', '<script>window.location.href = "/authwall?trk=x"</script>'],
    ['sign-in', '<input type="password" name="p">'],
    ['sign-in', "<input type=password name='session_password'>"],
    ['sign-in', '<title>LinkedIn Login, Sign in | LinkedIn</title>'],
    ['sign-in', "<input type='password'>"],
    ['sign-in', '<title id="pageTitle">Log in to Bramblework</title>'],
    ['sign-in', '<link rel="canonical" href="/login"><script src="/authwall.js"></script>'],
    ['captcha', '<link rel="canonical" href="/checkpoint/challenge/x"><input type="password">'],
    ['cookie-wall', '<h1>Cookies Required</h1>'],
    ['cookie-wall', '<p>Please enable cookies to continue.</p>'],
    ['forbidden', '<h1>Access Denied</h1>'],
    ['forbidden', '<p>Access to this page has been denied</p>'],
    ['forbidden', '<p>Your request blocked by our firewall</p>'],
  ])('of the kind %s is known by %s', (by, html) => {
    expect(wallOn(html, at)).toBe(by);
  });

  it.each([
    '<title>Privacy Policy</title><p>We share your data with affiliates.</p>',
    '<p>How to design a login page</p>',
    '<p>We use cookies. You can refuse cookies in your settings.</p>',
    '<title>Designers</title><nav><a href="/login">Log in</a></nav>',
    '<link rel="canonical" href="/legal/privacy-policy">',
    '',
  ])('is not seen on %j', (html) => {
    expect(wallOn(html, at)).toBeNull();
  });
});

describe('an error message', () => {
  it.each([
    'Something went wrong',
    'Please try again later.',
    'Try again in a few minutes',
    'An unexpected error occurred',
    'An error has occurred.',
    'Page not found',
    'This article could not be found',
    'This content is not available',
    'Service unavailable',
    'The site is under maintenance',
    'We’re sorry, we cannot show it',
    "We're having trouble loading this page",
  ])('is “%s”', (text) => {
    expect(readsAsError(text)).toBe(true);
  });

  it.each(['This notice replaces the one of 2024.', 'You can try it again.', 'See the article.'])(
    'is not “%s”',
    (text) => {
      expect(readsAsError(text)).toBe(false);
    },
  );
});
