import type { DateWords } from './date-words.js';

export const bengali: DateWords = {
  unspaced: true,
  own: ['নীতি', 'শর্ত', 'নোটিশ', 'বিজ্ঞপ্তি', 'চুক্তি'],
  links: ['তারিখ', 'থেকে', 'এর', 'হল', 'হলো', 'তারিখে'],
  inForce: {
    before: ['কার্যকর(?:ের|ী)?(?: (?:হওয়ার )?তারিখ)?', 'প্রযোজ্য'],
    after: ['(?:তারিখ )?(?:থেকে|হতে) কার্যকর'],
  },
  updated: {
    before: [
      '(?:সর্বশেষ|শেষ) (?:আপডেট|হালনাগাদ|সংশোধন|পরিবর্তন)(?: (?:করা হয়েছে|তারিখ))?',
      'আপডেট(?: করা হয়েছে)?',
    ],
    alone: [],
  },
  laws: ['আইন', 'বিধি'],
  earlier: ['পূর্ববর্তী সংস্করণ'],
  until: ['পর্যন্ত'],
  // There are no words for announcements yet.
  changing: [],
  beginning: [],
  news: [],
  fromThen: [],
};
