import { describe, expect, it } from 'vitest';
import {
  detectLanguage,
  otherLanguage,
  primaryLanguage,
} from '../../../src/core/prose/language.js';

const texts = {
  en: 'We collect the data that you provide when you create an account, and we use it to show you jobs, people and advertising that may interest you. You can object to this at any time in your settings.',
  fr: 'Nous recueillons les données que vous nous fournissez lorsque vous créez un compte, et nous les utilisons pour vous proposer des offres d’emploi, des personnes et des publicités susceptibles de vous intéresser.',
  de: 'Wir erheben die Daten, die Sie bei der Erstellung eines Kontos angeben, und verwenden sie, um Ihnen Stellen, Personen und Werbung zu zeigen, die für Sie von Interesse sein könnten.',
  hi: 'जब आप एक खाता बनाते हैं तो हम आपके द्वारा दी गई जानकारी एकत्र करते हैं, और हम उसका उपयोग आपको नौकरियाँ, लोग और विज्ञापन दिखाने के लिए करते हैं जो आपकी रुचि के हो सकते हैं। आप किसी भी समय आपत्ति कर सकते हैं।',
  ja: 'お客様がアカウントを作成する際に提供するデータを収集し、お客様の関心に合った求人、人物、広告を表示するために使用します。お客様は、設定からいつでもこれに異議を申し立てることができます。当社は、法律で義務付けられている場合を除き、お客様のデータを第三者と共有することはありません。詳細については、こちらをご覧ください。ご不明な点がございましたら、お問い合わせください。',
  id: 'Kami mengumpulkan data yang Anda berikan saat membuat akun, dan kami menggunakannya untuk menampilkan pekerjaan, orang, dan iklan yang mungkin menarik bagi Anda. Anda dapat menolak hal ini kapan saja di pengaturan Anda.',
};

describe('the language of a text', () => {
  it.each(['en', 'fr', 'de', 'hi', 'ja'] as const)('is heard from its words: %s', (language) => {
    expect(detectLanguage(texts[language].repeat(2))).toBe(language);
  });

  it('is not guessed from a few words', () => {
    expect(detectLanguage('Nous recueillons les données.')).toBeNull();
    expect(detectLanguage(`${'1234 '.repeat(100)}Nous recueillons`)).toBeNull();
    expect(detectLanguage('')).toBeNull();
  });

  it('is heard from a sample, however long the text is', () => {
    expect(detectLanguage(texts.fr.repeat(50) + texts.en.repeat(5000))).toBe('fr');
  });
});

describe('the name of a language', () => {
  it.each([
    ['en', 'en'],
    ['fr-CA', 'fr'],
    ['PT_br', 'pt'],
    [' zh-Hant-TW ', 'zh'],
    ['nb-NO', 'no'],
    ['nn', 'no'],
    ['iw', 'he'],
    ['fil', 'tl'],
    ['', ''],
  ])('in %j is %j', (tag, language) => {
    expect(primaryLanguage(tag)).toBe(language);
  });
});

describe('a text in another language than declared', () => {
  it('is recognised by its words, whatever the page says about itself', () => {
    expect(otherLanguage(texts.fr, 'en', 'en')).toBe('fr');
    expect(otherLanguage(texts.en, 'fr', 'en')).toBeNull();
    expect(otherLanguage(texts.en, null, 'en-GB')).toBeNull();
  });

  it('is known by what the page says, where its words are too few', () => {
    expect(otherLanguage('Données', 'fr', 'en')).toBe('fr');
    expect(otherLanguage('Données', 'fr-FR', 'fr-CA')).toBeNull();
    expect(otherLanguage('Données', null, 'en')).toBeNull();
  });

  it('is known by what the page says, where the words sound like a neighbour’s', () => {
    expect(otherLanguage(texts.id, 'id', 'id')).toBeNull();
    expect(otherLanguage(texts.id, 'in', 'id-ID')).toBeNull();
    expect(otherLanguage(texts.en, 'en', 'id')).toBe('en');
  });
});
