import { describe, expect, it } from 'vitest';

import { classify } from '../../../src/core/response/classify.js';
import { wallNamedBy, wallReached, wallSeenIn } from '../../../src/core/response/sign-in-walls.js';

const asked = new URL('https://www.linkedin.com/legal/privacy-policy');
const reached = (path: string, from = asked) => wallReached(from, new URL(path, asked));

/** The walls by their paths, and what the page itself looks like where it is served in place of a text. */
const walls = [
  [
    'authwall',
    '/authwall?trk=qf&sessionRedirect=%2Flegal',
    '<a href="/authwall?trk=join">Join</a>',
  ],
  ['sign-in', '/login', '<title>Bramblework Login, Sign in</title>'],
  ['sign-in', '/uas/login?session_redirect=x', '<input name="session_key"><input type="password">'],
  ['sign-in', '/checkpoint/lg/login-submit', '<input type="password" name="session_password">'],
  [
    'captcha',
    '/checkpoint/challengesV2/abc',
    '<meta property="og:url" content="/checkpoint/challenge">',
  ],
  ['sign-in', '/signup', '<title>Sign up</title>'],
  ['sign-in', '/fr/signin', '<title>Connexion</title><link rel="canonical" href="/fr/signin">'],
] as const;

describe('a sign-in wall', () => {
  it.each(walls)(
    'is called %s behind a redirect to %s, and where it is served itself',
    (by, path, html) => {
      const head = { url: asked.href, status: 302, headers: { location: path } };
      expect(classify(head, new Date(0))).toMatchObject({ kind: 'blocked', by });
      expect(reached(path)).toBe(by);
      expect(wallNamedBy(html, asked) ?? wallSeenIn(html)).toBe(by);
      const canonical = `<head><link rel="canonical" href="${path}"></head><body>Welcome back`;
      expect(wallNamedBy(canonical, asked)).toBe(by);
    },
  );

  it.each([
    ...['/m/login/', '/LOGIN', '/log-in', '/sign_in', '/login.php', '/login.aspx?next=x'],
    ...['/pt-br/signup/cold-join', '/en_US/login', '/zh-hant-tw/login', '/es-419/login'],
    ...['/intl/de/signin', '/ca/fr/login', '/ap/signin', '/start/join', '/reg/join-pprofile'],
    ...['/users/sign_in', '/user/login', '/accounts/login/', '/account/sign-in', '/auth/login'],
    ...['/i/flow/login', '/session/new', '/sessions/new', '/checkpoint', '/uas/authenticate'],
  ])('is at %s', (path) => {
    expect(reached(path)).toBe('sign-in');
  });

  it.each([
    ...['/legal/privacy-policy', '/help/linkedin/answer/a6278444', '/', '/fr', '/fr/legal'],
    ...['/login-help', '/legal/login', '/signup-terms', '/authwalls', '/checkpoints', '/uas'],
    ...['/help/account/login', '/blog/signin', '/logins', '/?next=/authwall', '/a#/login'],
  ])('is not at %s', (path) => {
    expect(reached(path)).toBeNull();
  });

  it('is not reached from a document below such a path', () => {
    const terms = new URL('/signup/terms', asked);
    expect(reached('/signup/terms/en', terms)).toBeNull();
    expect(wallNamedBy('<link rel="canonical" href="/signup/terms">', terms)).toBeNull();
  });
});

describe('a page', () => {
  it.each([
    ['<link rel="canonical" href="/login">'],
    ["<link href='https://www.linkedin.com/login?a=b&amp;c' rel=CANONICAL>"],
    ['<meta property="og:url" content="https://www.linkedin.com/login">'],
    ['<meta http-equiv="refresh" content="0; url=/login">'],
    ['<meta http-equiv=Refresh content="0;URL=\'/login?next=x\'">'],
  ])('says by its address that it is a wall: %s', (html) => {
    expect(wallNamedBy(`<html><head>${html}</head><body>x</body></html>`, asked)).toBe('sign-in');
  });

  it.each([
    ['<link rel="alternate" href="/login">'],
    ['<a href="/login">Sign in</a>'],
    ['<form action="/login"></form>'],
    ['<meta http-equiv="refresh" content="3600">'],
    ['<meta http-equiv="refresh" content="0; url=/legal">'],
    ['<meta property="og:url" content="https://exa mple/login">'],
    ['<!-- <link rel="canonical" href="/login"> -->'],
    ['<link rel="canonical" href="">'],
    [''],
  ])('does not say so by %s', (html) => {
    expect(wallNamedBy(html, asked)).toBeNull();
  });
});
