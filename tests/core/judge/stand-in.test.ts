import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/judge/judge.js';
import { pageUrl, read } from '../extract/reading.js';
import { served } from './served.js';

/* Pages as a first check sees them: nothing is known of the document but its address, title and language. */

interface Shown {
  title?: string;
  main: string;
  head?: string;
  body?: string;
  url?: string;
  declared?: { title?: string; url?: string; language?: string };
}

function judged({ title = 'Bramblework', main, head = '', body = '', url, declared = {} }: Shown) {
  const html = `<!doctype html><html><head><title>${title}</title>${head}</head><body ${body}><main>${main}</main></body></html>`;
  const expected = { url: pageUrl, title: 'Privacy notice', language: 'en', current: null };
  const page = served(html, { url: url ?? declared.url ?? pageUrl });
  return judge(page, read(html), { ...expected, ...declared });
}

const padding = `<p>Our help centre has answers to many questions. Popular topics are orders, deliveries, returns, gift cards and your account.
  You can reach our team by telephone on weekdays between nine and five, or write to us whenever you like.</p>
  <ul><li>Track a parcel</li><li>Return an order</li><li>Find a shop near you</li><li>Careers</li><li>Press</li></ul>`;

const notFound: readonly string[] = [
  '<h1>Page not found</h1>',
  '<h1>404</h1><p>Nothing lives here.</p>',
  '<h1>Oops!</h1><h2>We can’t seem to find the page you’re looking for.</h2>',
  '<p>We couldn’t find the document you were looking for. It may have moved to another place.</p>',
  '<h1>Sorry</h1><p>We looked everywhere, but the page that you requested could not be found.</p>',
  '<h1>This page isn’t available</h1><p>The link you followed may be broken, or the page may have been removed.</p>',
  '<h1>Hmm.</h1><p>This page doesn’t exist. You may have mistyped the address.</p>',
  '<p>The requested URL /privacy was not found on this server.</p>',
  '<h1>Not Found</h1>',
  '<h1>Error 404 - content unavailable</h1>',
  '<h1>Well, this is awkward</h1><p>Check the address for typing errors, go back to the home page, or try searching for what you need.</p>',
  '<h1>Privacy notice</h1><p>Sorry, this document does not exist.</p>',
  '<p>Sorry, that page has gone missing.</p>',
  '<h1>Lost?</h1><p>The address you entered does not exist on this site any more.</p>',
  '<h1>We looked everywhere</h1><p>But the page you wanted has wandered off.</p>',
  '<h1>We’ve lost that page</h1>',
  '<h1>Hmm, that’s odd</h1><p>The privacy notice you requested is not available at this address.</p>',
  '<h1>Help Center</h1><p>The article you requested isn’t available right now.</p>',
  '<h1>Legal</h1><p>The page you are trying to reach cannot be displayed.</p>',
  '<h1>Uh-oh</h1><p>It looks like nothing was found at this location.</p>',
  '<h1>The requested resource is gone</h1>',
  '<h1>Invalid URL</h1><p>The address you typed does not match any page of our website.</p>',
  '<h1>Dead link</h1>',
  '<div>404</div><div>Well, this is embarrassing.</div>',
  '<h2>Bramblework</h2><p>Error code: 404</p>',
  '<h1>Something’s not right</h1><p>We’re having trouble finding what you’re looking for.</p>',
  '<h1>We’re sorry</h1><p>The document you have requested is not on our servers.</p>',
  '<h1>Lost in space?</h1><p>This page has drifted away.</p>',
  '<h1>Oh dear</h1><p>We could not locate the policy. Return to the home page.</p>',
  '<h1>This address leads to nothing</h1><p>Try our search, or go to the home page.</p>',
  '<h1>Page removed</h1>',
  '<p>Unfortunately, the page was deleted or renamed.</p>',
  '<h1>Hoppla</h1><p>Die Seite wurde verschoben oder gelöscht.</p>',
  '<h1>Legal</h1><p>This policy is no longer available.</p>',
  '<h1>Unavailable for legal reasons</h1>',
];

describe('a page that was not found, served with status 200, is no text', () => {
  it.each(notFound)('%s', (main) => {
    expect(judged({ main })).toMatchObject({ kind: 'error-page' });
    expect(judged({ main: main + padding })).toMatchObject({ kind: 'error-page' });
  });

  it.each([
    ['de', 'Seite nicht gefunden', 'Die von Ihnen gesuchte Seite wurde leider nicht gefunden.'],
    ['de', 'Hoppla! Nicht gefunden', 'Dieses Dokument existiert nicht mehr.'],
    ['fr', 'Page introuvable', 'Nous n’avons pas trouvé la page que vous cherchez.'],
    ['fr', 'Oups ! Page non trouvée', 'Le document demandé n’existe plus.'],
    ['es', 'Página no encontrada', 'No hemos podido encontrar la página que buscas.'],
    ['pt', 'Página não encontrada', 'Não foi possível encontrar a página que procura.'],
    ['it', 'Pagina non trovata', 'Il documento richiesto non è stato trovato.'],
    ['ca', 'Pàgina no trobada', 'No hem trobat la pàgina.'],
    ['nl', 'Pagina niet gevonden', 'We kunnen de pagina die u zoekt niet vinden.'],
    ['sv', 'Sidan hittades inte', 'Vi kan tyvärr inte hitta sidan.'],
    ['da', 'Siden blev ikke fundet', 'Vi kunne ikke finde den side, du leder efter.'],
    ['no', 'Siden ble ikke funnet', 'Vi fant ikke siden du leter etter.'],
    ['fi', 'Sivua ei löytynyt', 'Etsimääsi sivua ei ole olemassa.'],
    ['et', 'Lehte ei leitud', 'Otsitud lehte ei leitud.'],
    ['lv', 'Lapa nav atrasta', 'Meklētā lapa nav atrasta.'],
    ['lt', 'Puslapis nerastas', 'Ieškomas puslapis neegzistuoja.'],
    ['pl', 'Nie znaleziono strony', 'Strona, której szukasz, nie istnieje.'],
    ['cs', 'Stránka nenalezena', 'Požadovaná stránka nebyla nalezena.'],
    ['sk', 'Stránka sa nenašla', 'Požadovaná stránka neexistuje.'],
    ['sl', 'Strani ni mogoče najti', 'Iskana stran ne obstaja.'],
    ['hr', 'Stranica nije pronađena', 'Tražena stranica ne postoji.'],
    ['hu', 'Az oldal nem található', 'A keresett oldal nem létezik.'],
    ['ro', 'Pagina nu a fost găsită', 'Pagina căutată nu există.'],
    ['bg', 'Страницата не е намерена', 'Търсената страница не съществува.'],
    ['ru', 'Страница не найдена', 'Запрошенный документ не найден.'],
    ['uk', 'Сторінку не знайдено', 'Документ, який ви шукаєте, не існує.'],
    ['el', 'Η σελίδα δεν βρέθηκε', 'Η σελίδα που ζητήσατε δεν υπάρχει.'],
    ['tr', 'Sayfa bulunamadı', 'Aradığınız sayfa bulunamadı.'],
    ['ar', 'الصفحة غير موجودة', 'تعذر العثور على الصفحة المطلوبة.'],
    ['he', 'הדף לא נמצא', 'העמוד שחיפשת אינו קיים.'],
    ['fa', 'صفحه یافت نشد', 'صفحه مورد نظر شما وجود ندارد.'],
    ['hi', 'पृष्ठ नहीं मिला', 'आप जिस पेज को खोज रहे हैं वह मौजूद नहीं है।'],
    ['th', 'ไม่พบหน้านี้', 'ไม่พบหน้าที่คุณกำลังมองหา'],
    ['vi', 'Không tìm thấy trang', 'Trang bạn tìm kiếm không tồn tại.'],
    ['id', 'Halaman tidak ditemukan', 'Halaman yang Anda cari tidak ditemukan.'],
    ['fil', 'Hindi nahanap ang page', 'Hindi namin mahanap ang page na hinahanap mo.'],
    ['ja', 'ページが見つかりません', 'お探しのページは存在しません。'],
    ['ko', '페이지를 찾을 수 없습니다', '요청하신 페이지가 존재하지 않습니다.'],
    ['zh', '页面不存在', '抱歉，找不到您要访问的页面。'],
    ['zh', '找不到網頁', '您要找的頁面不存在。'],
  ])('also in %s: %s. %s', (language, heading, sentence) => {
    const declared = { language };
    const found = { kind: 'error-page' };
    expect(judged({ main: `<h1>${heading}</h1>`, declared })).toMatchObject(found);
    expect(judged({ main: `<p>${sentence}</p>`, declared })).toMatchObject(found);
    expect(
      judged({ title: `${heading} | Bramblework`, main: '<p>Bramblework</p>', declared }),
    ).toMatchObject(found);
  });

  it.each([
    ['its title', { title: '404 - Bramblework', main: padding }],
    ['its title', { title: 'Page Not Found – Bramblework', main: padding }],
    [
      'the markup of its shell',
      { main: padding, head: '<meta name="prerender-status-code" content="404">' },
    ],
    ['the class of its body', { main: padding, body: 'class="page error404 wide"' }],
    ['the address that answered', { main: padding, url: 'https://example.com/404.html' }],
    ['the address that answered', { main: padding, url: 'https://example.com/en/page-not-found/' }],
  ])('as %s says', (_, shown) => {
    expect(judged(shown)).toMatchObject({ kind: 'error-page' });
  });
});

const eightyWords =
  '<p>We keep your name, your address and the list of your orders for as long as your account is open. We share them with the couriers who deliver your parcels, and with nobody else. You may ask for a copy, for a correction or for deletion at any time. Write to us, and we answer within a month. If we cannot find your account, we ask you for the number of an order. We do not use cookies, and we show no advertising on our pages at all.</p>';

const rest =
  '<p>Thank you for your patience while our engineers work through the night on this. Follow us for news. In urgent cases, call the number that is printed on your invoice; our colleagues there can look up your order, change your address and take complaints. We apologise for any trouble that this causes you.</p>';

describe('a page that stands between the visitor and the text is no text', () => {
  it.each([
    ['error-page', '<h1>We’ll be right back</h1>'],
    ['error-page', '<h1>Down for maintenance</h1>'],
    [
      'error-page',
      '<h1>Bramblework</h1><p>Our site is currently undergoing scheduled maintenance.</p>',
    ],
    ['error-page', '<h1>Wartungsarbeiten</h1>'],
    ['error-page', '<h1>Site en maintenance</h1>'],
    ['error-page', '<h1>Ведутся технические работы</h1>'],
    ['error-page', '<h1>メンテナンス中</h1>'],
    [
      'error-page',
      '<h1>Better soon</h1><p>Our website is down while we carry out essential work.</p>',
    ],
    ['error-page', '<h1>Sorry</h1><p>We’re performing some maintenance at the moment.</p>'],
    ['error-page', '<h1>Temporarily out of service</h1>'],
    ['error-page', '<h1>Closed for maintenance</h1>'],
    ['error-page', '<h1>Scheduled downtime</h1>'],
    ['error-page', '<h1>Please bear with us</h1><p>We will be up and running by noon.</p>'],
    ['error-page', '<h1>Welcome</h1><p>You are now in line. Keep this page open.</p>'],
    [
      'error-page',
      '<h1>A short break</h1><p>We are working on our website. Please come back later.</p>',
    ],
    ['error-page', '<h1>Something went wrong on our end</h1>'],
    ['error-page', '<p>Sorry, we encountered a problem. Please try again in a few minutes.</p>'],
    ['error-page', '<h1>Wir bauen um</h1><p>Unsere Website wird gerade gewartet.</p>'],
    ['error-page', '<h1>Site en cours de maintenance</h1>'],
    [
      'error-page',
      '<h1>Privacy notice</h1><p>This page is temporarily unavailable while we carry out maintenance.</p>',
    ],
    ['blocked', '<h1>Verifying you are human</h1>'],
    ['blocked', '<h1>Pardon our interruption…</h1>'],
    ['blocked', '<h1>Just a moment...</h1>'],
  ])('%s: %s', (kind, main) => {
    expect(judged({ main: main + rest })).toMatchObject({ kind });
  });

  const countries = [
    'Austria',
    'Belgium',
    'Canada',
    'Denmark',
    'España',
    'France',
    '日本',
    'Nederland',
  ];
  const list = `<ul>${countries.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`;
  it.each([
    '<h1>Choose your country or region</h1>',
    '<h1>Select your location</h1>',
    '<h1>Bramblework</h1><p>Please choose a language.</p>',
    '<h2>Where are you? Pick a region</h2>',
    '<h1>Wählen Sie Ihr Land</h1>',
    '<h1>Choisissez votre pays</h1>',
    '<h1>Seleccione su país</h1>',
    '<h1>国または地域を選択</h1>',
    '<h1>Welcome to Bramblework</h1><h2>Where do you live?</h2>',
    '<h1>Your location</h1><p>Please tell us your country so that we can show the right policy.</p>',
    '<h1>It looks like you’re in Germany</h1><p>Prices and delivery depend on your country.</p>',
  ])('a list of regions: %s', (heading) => {
    expect(judged({ main: heading + list })).toMatchObject({ kind: 'stand-in' });
    expect(judged({ main: heading + list.repeat(12) })).toMatchObject({ kind: 'stand-in' });
  });

  it.each([
    '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain our services and to measure how they are used.</p><button>Accept all</button><button>Reject all</button>',
    '<h1>We value your privacy</h1><p>We and our 812 partners store and/or access information on a device, such as unique identifiers in cookies.</p><button>I accept</button><button>More options</button>',
    '<h2>Wir schätzen Ihre Privatsphäre</h2><p>Wir und unsere Partner verwenden Cookies.</p><button>Alle akzeptieren</button>',
    '<p>Nous et nos partenaires utilisons des cookies. Vous pouvez accepter ou refuser.</p><a href="#">Tout accepter</a><a href="#">Tout refuser</a>',
    '<p>We use cookies to personalise content and adverts. You can accept or reject them.</p><input type="submit" value="Accept all">',
    '<h1>Cookies on Bramblework</h1><p>We use some essential cookies. We’d like to set additional cookies to understand how people use the service.</p><button>Accept additional cookies</button><button>Reject additional cookies</button>',
    '<h1>Data protection settings</h1><p>We need your consent before you can go on. Some technologies are essential, while others help us to improve our pages.</p><button>Accept all</button><button>Save</button>',
    '<h2>Welcome</h2><p>To give you the best experience we would like to use cookies. Some of them are necessary. Please tell us which ones.</p><a>Yes, I’m happy</a><a>No, only the necessary ones</a>',
  ])('a question for consent: %s', (main) => {
    expect(judged({ main })).toMatchObject({ kind: 'stand-in' });
  });

  it('a list of regions below the title of the document', () => {
    const main = `<h1>Privacy notice</h1><p>Choose your region to read the notice that applies to you.</p>${list}`;
    expect(judged({ main })).toMatchObject({ kind: 'stand-in' });
    expect(judged({ main: main + eightyWords.repeat(2) })).toBeNull();
    const inHeading = `<h1>Privacy notice</h1><h2>Select your country</h2>${list}`;
    expect(judged({ main: inHeading })).toMatchObject({ kind: 'stand-in' });
  });

  it.each([
    '<h1>Are you over 18?</h1><button>Yes</button><button>No</button>',
    '<h1>Age verification</h1><p>Enter your date of birth.</p>',
    '<p>You must be of legal drinking age to enter this site.</p>',
    '<h1>Sind Sie mindestens 18 Jahre alt?</h1>',
    '<h1>Avez-vous plus de 18 ans ?</h1>',
    '<p>You need to enable JavaScript to run this app.</p>',
    '<h1>Your browser is not supported</h1><p>Please use a newer one.</p>',
    '<p>Loading…</p>',
    '<p>Bitte warten</p>',
    '<p>This page has moved. If you are not redirected, <a href="/new">follow this link</a>.</p>',
    '<h1>Redirecting…</h1>',
    '<h1>Privacy notice</h1><p>We have moved this page. You can find it here: <a href="/new">Privacy centre</a></p>',
    '<h1>Privacy notice</h1><p>This policy has been replaced by the <a href="/new">Global Privacy Policy</a>.</p>',
    '<p>The privacy notice has a new home: <a href="/new">Trust centre</a>.</p>',
    `<h1>We’ve moved</h1><p>Our policies are on our new site.</p>${eightyWords}`,
    `<h1>Welcome</h1><p>Our privacy notice has moved to <a href="/new">another page</a>.</p>${eightyWords}`,
    '<h1>Privacy notice</h1><p>This document has moved to <a href="/new">another place</a>.</p>',
  ])('%s', (main) => {
    expect(judged({ main })).toMatchObject({ kind: 'stand-in' });
  });

  it('a stub names the address to which it leads', () => {
    const main = '<p>This page has moved. <a href="/legal/new">Go there</a></p>';
    expect(judged({ main })?.detail).toContain('https://example.com/legal/new');
  });

  it('the start page, to which a redirect led', () => {
    const main = `<h1>Welcome to Bramblework</h1>${padding}`;
    expect(judged({ main, url: 'https://example.com/' })).toMatchObject({ kind: 'stand-in' });
    expect(judged({ main, url: 'https://example.com/en/' })).toMatchObject({ kind: 'stand-in' });
    expect(judged({ main })).toBeNull();
  });
});

describe('a text is not taken for another page', () => {
  it.each<[string, Shown]>([
    ['a short policy', { main: `<h1>Privacy notice</h1>${eightyWords}` }],
    ['a short policy without a heading', { main: eightyWords }],
    ['a short policy under another title', { main: `<h1>Data protection</h1>${eightyWords}` }],
    [
      'a policy that logs what was not found',
      {
        main: `<h1>Privacy notice</h1>${eightyWords}<p>Our servers keep the address of a page that was not found for one day.</p>`,
      },
    ],
    [
      'a policy that speaks of missing pages on a condition',
      {
        main: `${eightyWords}<p>If the page you asked for cannot be found, we keep its address.</p>`,
      },
    ],
    [
      'a policy with maintenance and languages in it',
      {
        main: `<h1>Terms</h1>${eightyWords}<p>The service may be unavailable during scheduled maintenance. You can choose your language in the settings. You must be over 18 years old.</p>`,
      },
    ],
    [
      'a cookie policy under a banner',
      {
        main: '<h1>Cookie consent policy</h1><p>We use cookies to remember your consent. Our partners use cookies for advertising. You can accept or reject them.</p>',
        body: '><div><button>Accept all</button><button>Reject all</button></div',
        declared: { title: 'Cookie consent policy' },
      },
    ],
    [
      'a cookie policy under another heading',
      {
        main: '<h1>How we use cookies</h1><p>Cookies remember your consent. Our partners use cookies for advertising. You can accept or reject them.</p><button>Accept all</button>',
        declared: { title: 'Cookie policy' },
      },
    ],
    [
      'regional notices',
      {
        main: '<h1>Regional notices</h1><p>Select your region to read its notice.</p><ul><li>Europe</li><li>Canada</li><li>Brazil</li></ul>',
        declared: { title: 'Regional notices' },
      },
    ],
    [
      'a text without headings that begins with its title',
      {
        main: `<p>Privacy notice</p><p>This page is not for children. You find it from our home page.</p>${eightyWords}`,
      },
    ],
    [
      'a text that regrets something else',
      {
        main: `<h1>Terms of use</h1><p>Unfortunately, some people misuse our services, so we do not accept all uploads.</p>${eightyWords}`,
      },
    ],
    [
      'a text that speaks of errors and of its page',
      {
        main: `<h1>Data</h1><p>This page does not set cookies. We correct an error or what was lost.</p>${eightyWords}`,
      },
    ],
    [
      'a text about people who move',
      {
        main: `<h1>Privacy notice</h1><p>If you have moved, tell us your new address. We have moved our servers to Europe.</p>${eightyWords}`,
      },
    ],
    [
      'a text that says what may happen',
      {
        main: `<h1>Terms</h1><p>The service may be temporarily unavailable. If the lift is out of service, we tell you.</p>${eightyWords}`,
      },
    ],
    [
      'a text with a section on where its reader lives',
      {
        main: `<h1>Data protection</h1>${eightyWords}<h2>Where do you live and which country’s law applies</h2>${eightyWords}`,
      },
    ],
    [
      'a policy with its cookie settings in a banner',
      {
        main: `<h1>Data</h1>${eightyWords}<button>Accept all cookies</button><button>Reject all</button>`,
      },
    ],
    [
      'an article on errors',
      {
        title: 'What does “404 page not found” mean? – Help',
        main: `<h1>What does “404 page not found” mean?</h1><p>This message means that a server could not find what your browser asked for. When you see it, check the address.</p><h2>Pages that are not found</h2><p>${'Clear the cache of your browser and load it again. '.repeat(6)}</p>`,
        declared: { title: 'Error messages' },
      },
    ],
    [
      'an article that is declared with its error',
      {
        title: 'Page not found',
        main: `<h1>Page not found</h1><p>${'Read here what you can do about this message in the app. '.repeat(8)}</p>`,
        declared: { title: '“Page not found” and other messages' },
      },
    ],
    [
      'an article on maintenance',
      {
        main: `<h1>Scheduled maintenance</h1><p>${'We announce our windows a week before. '.repeat(12)}</p>`,
        declared: { title: 'Scheduled maintenance' },
      },
    ],
    [
      'an article on ages',
      {
        main: `<h1>Age verification</h1><p>${'We ask for a document and delete it at once. '.repeat(8)}</p>`,
        declared: { title: 'Age verification' },
      },
    ],
    [
      'a document that is the start page',
      { main: eightyWords, declared: { url: 'https://example.com/' } },
    ],
    [
      'a long text whose site forgot its title',
      { title: 'Page not found', main: eightyWords.repeat(14) },
    ],
  ])('%s', (_, shown) => {
    expect(judged(shown)).toBeNull();
  });
});
