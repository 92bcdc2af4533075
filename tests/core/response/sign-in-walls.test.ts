import { expect, it } from 'vitest';

import { isSignInWall } from '../../../src/core/response/sign-in-walls.js';

it.each([
  '/authwall?trk=qf&sessionRedirect=%2Flegal',
  '/checkpoint/lg/login-submit',
  '/checkpoint/challengesV2/abc',
  '/uas/login?session_redirect=x',
  '/login',
  '/m/login/',
  '/LOGIN',
  '/fr/login',
  '/pt-br/signup/cold-join',
  '/signup',
  '/start/join',
  '/users/sign_in',
])('%s is a sign-in wall', (path) => {
  expect(isSignInWall(new URL(path, 'https://www.linkedin.com'))).toBe(true);
});

it.each([
  '/legal/privacy-policy',
  '/help/linkedin/answer/a6278444',
  '/login-help',
  '/legal/login',
  '/signup-terms',
  '/authwalls',
  '/?next=/authwall',
])('%s is none', (path) => {
  expect(isSignInWall(new URL(path, 'https://www.linkedin.com'))).toBe(false);
});
