import { siteOf } from './site.js';

/*
 * What in an address says which language a visitor gets, or as `en-gb` does, which language and country. Sites choose
 * it by the visitor, and give everyone the same document. A country alone says more, because another law applies there:
 * `/legal/privacy/eu` and `/legal/privacy/us` are two documents.
 */

/** Languages (ISO 639) whose code stands for nothing else where addresses name languages. */
const languages = new Set(
  'ar bg bn cs da de el en es et fa fi fil fr gu he hi hr hu hy it iw ja ka kk ko lt lv mk mr ms nb nl nn no pl pt ro ru sk sl sq sr sv sw ta te th tl tr ur uz vi zh'.split(
    ' ',
  ),
);
/** Those whose code may be a country, a state or a word as well. */
const ambiguous = new Set(
  'af az be bs ca cy eu ga gl id is km kn lo ml mn mt my ne pa si uk zu'.split(' '),
);
const ambiguousTags = new Set(
  'af-za az-az be-by bs-ba ca-es cy-gb eu-es ga-ie gl-es id-id is-is mt-mt uk-ua zu-za'.split(' '),
);

/** `en-US`, `es_419`, `zh-Hans`, `zh-Hant-TW`. */
const languageFirst =
  /^([a-z]{2,3})[-_](?:hans|hant|latn|cyrl|(?:han[st][-_]|latn[-_]|cyrl[-_])?(?:[a-z]{2}|\d{3}))$/;
/** `us-en` */
const countryFirst = /^[a-z]{2}[-_]([a-z]{2})$/;

const languageParameters = new Set([
  ...['hl', 'lang', 'language', 'lng', 'locale', 'locale2', 'hreflang', 'langcode', 'lang_code'],
  ...['languagecode', 'setlang', 'uselang', 'mkt', 'culture', 'ui-culture', 'ui_locales'],
  ...['persist_hl', 'display_lang', 'l10n', '_l'],
]);
/** The country that Google takes a visitor to be in. It comes together with `hl`. */
const countryParameters = new Set(['gl', 'persist_gl']);
const country = /^[a-z]{2}$/;
/** Microsoft's numbers for languages in countries. */
const numberParameters = new Set(['lcid', 'clcid']);
const localeNumber = /^(?:0x[0-9a-f]{3,5}|\d{4,5})$/;

/** The same value for all locales of a link's target. Only for comparison. */
export function sameForAll(href: string): string {
  const plain = withoutLocale(href);
  return URL.canParse(plain) ? new URL(plain).href : plain;
}

const parts = /^(https?:\/\/)([^/?#\s]+)(\/[^?#]*)?(\?[^#]*)?(#.*)?$/is;

/** An address without the visitor's locale, otherwise as written. */
export function withoutLocale(address: string): string {
  const [, scheme, host, path = '', query = '', fragment = ''] = parts.exec(address) ?? [];
  if (scheme === undefined || host === undefined) return address;
  return `${scheme}${plainHost(host, scheme)}${plainPath(path)}${plainQuery(query)}${fragment}`;
}

/** `de-de.example.com` is `www.example.com` for others. */
function plainHost(host: string, scheme: string): string {
  const dot = host.indexOf('.');
  const origin = `${scheme}${host}`;
  if (!isLocale(host.slice(0, Math.max(dot, 0))) || !URL.canParse(origin)) return host;
  const url = new URL(origin);
  return siteOf(url) === url.hostname ? host : `www${host.slice(dot)}`;
}

/** Some sites name their own language, some do not. The last name of a path must have another in its place. */
function plainPath(path: string): string {
  const names = path.split('/');
  const last = names.findLastIndex((name) => name !== '');
  const isDropped = (name: string, i: number) => isLocale(name) && (i < last || i === 1);
  return names
    .filter((name, i) => {
      const leads = name === 'intl' || (i === 1 && isCountry(name));
      const leadsToLocale = leads && isDropped(names[i + 1] ?? '', i + 1);
      return !leadsToLocale && !isDropped(name, i);
    })
    .map((name) => (isLocale(name) ? anyLocale : name))
    .join('/');
}

const anyLocale = '*';

/** `/us/en/` is one locale, as `/en-us/` is. The European Union has no language of its own. */
function isCountry(name: string): boolean {
  return country.test(name) && name !== 'eu';
}

function plainQuery(query: string): string {
  if (query === '') return '';
  const given = query.slice(1).split('&');
  const kept = given.filter((part) => !isLocaleParameter(part));
  if (kept.length === given.length) return query;
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function isLocaleParameter(part: string): boolean {
  const [name = '', value = ''] = part.toLowerCase().split('=', 2);
  if (countryParameters.has(name)) return country.test(value);
  if (numberParameters.has(name)) return localeNumber.test(value);
  return languageParameters.has(name) && (isLocale(value) || ambiguous.has(value));
}

function isLocale(name: string): boolean {
  const code = name.toLowerCase();
  return (
    languages.has(code) ||
    ambiguousTags.has(code.replace('_', '-')) ||
    languages.has(languageFirst.exec(code)?.[1] ?? '') ||
    languages.has(countryFirst.exec(code)?.[1] ?? '')
  );
}
