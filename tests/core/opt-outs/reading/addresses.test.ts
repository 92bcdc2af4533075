import { describe, expect, it } from 'vitest';
import {
  addressOf,
  leadsToItself,
  sameControl,
} from '../../../../src/core/opt-outs/reading/addresses.js';

describe('an address', () => {
  it.each([
    ['https://shop.example/settings/privacy', 'setting'],
    ['https://shop.example/mypreferences/d/ads', 'setting'],
    ['https://shop.example/psettings/', 'setting'],
    ['https://adssettings.search.example/', 'setting'],
    ['https://shop.example/email-preferences?u=1', 'setting'],
    ['https://shop.example/legal/your-privacy-choices', 'setting'],
    ['https://optout.adverts.example/#!', 'setting'],
    ['https://shop.example/help/opt-out', 'setting'],
    ['https://shop.example/newsletter/unsubscribe', 'setting'],
    ['https://shop.example/help/shop/ask/DATA-9', 'form'],
    ['https://privacyportal.vendor.example/webform/1', 'form'],
    ['https://shop.example/hc/en/requests/new', 'form'],
    ['https://shop.example/data-request', 'form'],
    ['mailto:privacy@shop.example', 'mail'],
    ['https://shop.example/help/answer/12', 'page'],
    ['https://shop.example/help/article/notification-settings', 'page'],
    ['https://shop.example/platforms/task', 'page'],
    ['https://shop.example/legal/cookie-policy', 'page'],
  ] as const)('%s is that of a %s', (href, expected) => {
    expect(addressOf(href)).toBe(expected);
  });

  it('is the same with a slash at its end', () => {
    expect(sameControl('https://shop.example/a/')).toBe(sameControl('https://shop.example/a'));
    expect(sameControl('https://shop.example/a/?b=1')).toBe('https://shop.example/a?b=1');
    expect(sameControl('https://shop.example/a/b')).not.toBe(sameControl('https://shop.example/a'));
  });

  it('leads to the document itself when only a place in it is added', () => {
    const document = 'https://www.shop.example/privacy';
    expect(leadsToItself('https://shop.example/privacy/#choices', document)).toBe(true);
    expect(leadsToItself('https://shop.example/privacy?panel=choices', document)).toBe(false);
    expect(leadsToItself('https://shop.example/choices', document)).toBe(false);
  });
});
