import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:je|uw|jouw|mijn|de|alle|van|deze) ){0,3}(?:persoonlijke )?(?:persoonsgegevens|gegevens|informatie|inhoud)';
const places =
  '(?:[a-z-]{0,20}instellingen|[a-z-]{0,20}instelling|[a-z-]{0,20}voorkeuren|opties|keuzes|keuzemogelijkheden)';

export const dutch = wording('nl', {
  hints: [
    'instelling|voorkeur|opties|keuze|bezwaar|intrek|uitschak|uitzet|verwijder|wis|afmeld|uitschrijv|weiger|blokker|kies|kiez|beperk|beheer|wijzig|pas|uitoefen|kopie|download|functionaris|opt-?out',
  ],
  placeHints: ['instelling|voorkeur|opties|keuze'],
  acts: [
    'opt-?outs?',
    `bezwaar ${upTo(3)}(?:maken|aantekenen|te maken)`,
    'bezwaar(?:recht)?',
    `(?:toestemming|instemming) ${upTo(8)}(?:intrekken|in te trekken|trekken)`,
    'uitschakelen|uit te schakelen|uitzetten|uit te zetten',
    'afmelden|af te melden|uitschrijven|uit te schrijven',
    `${data} ${upTo(6)}(?:verwijderen|wissen|te verwijderen)`,
    `account ${upTo(5)}(?:verwijderen|sluiten|opheffen|te verwijderen)`,
    `cookies ${upTo(5)}(?:weigeren|blokkeren)`,
    `(?:verwerking|gebruik) ${upTo(6)}(?:beperken|te beperken)`,
    `rechten ${upTo(4)}(?:uitoefenen|uit te oefenen)`,
    `kopie van ${data}`,
  ],
  managing: [
    `(?:${places}) ${upTo(6)}(?:wijzigen|aanpassen|beheren|bijwerken|te wijzigen|aan te passen|te beheren)`,
    `(?:bepalen|kiezen|beslissen|beheren|instellen) (?:hoe|of|welke|wie|wat)`,
    `(?:cookies|advertenties|personalisatie) ${upTo(6)}(?:beheren|aanpassen|wijzigen)`,
  ],
  correcting: ['rectificeren', 'rectificatie', 'corrigeren'],
  offers: [
    `(?:bieden|geven|hebt|heeft|heb) ${upTo(4)}(?:${places})`,
    `(?:${places}) ${upTo(6)}(?:hier|beschikbaar)`,
  ],
  conditions: [
    `(?:volgens|op basis van|afhankelijk van|overeenkomstig) ${upTo(2)}(?:${places})`,
    `instellingen (?:dit |dat )?toestaan`,
    `tenzij ${upTo(5)}(?:bezwaar|uitschakel|afmeld)`,
  ],
  places: [places],
  placeNames: [
    `(?:in|via|door|onder|met|bij) (?:(?:je|uw|jouw|de|het|onze) )?((?:(?!(?:en|of|de|het|te) )[\\p{L}-]{1,20} ){0,2}(?:${places}))`,
  ],
  settingNames: [`(?:instelling|optie|schakelaar) [‘“"„]([^’”"]{3,60})[’”"]`],
  requests: ['verzoek(?:en)?', 'aanvra(?:ag|gen)', 'indienen'],
  forms: ['[a-z-]{0,20}formulier(?:en)?'],
  officers: ['functionaris voor gegevensbescherming', 'functionaris gegevensbescherming', 'dpo'],
  bare: [
    '(?:klik )?(?:hier|deze link|deze pagina|dit formulier|het formulier|formulier|link|opt-out|uitschakelen|afmelden)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:meer informatie|lees meer|meer lezen|kom meer te weten|ontdek|raadpleeg)',
    'details',
  ],
  documents: [
    '[a-z-]{0,20}beleid',
    '[a-z-]{0,20}verklaring',
    '[a-z-]{0,20}voorwaarden',
    'kennisgeving',
  ],
  means: ['(?:via|door|op|bezoek|gebruik|volg|ga naar|klik op)(?: [^ ]{1,20}){0,4} ?'],
  otherwise: [
    `wij? (?:kunnen|zullen|mogen) ${upTo(6)}(?:wijzigen|verwijderen|uitschakelen|aanpassen)`,
    `(?:kunt|kun|kan) ${upTo(5)}niet ${upTo(3)}(?:afmelden|uitschakelen|verwijderen)`,
  ],
  elsewhere: ['arbitrage', 'wachtwoord', 'auteursrecht', 'terugbetaling', 'abonnement', 'vrienden'],
  unheeded: [
    `niet ${upTo(3)}(?:reageren|reageert|ondersteunen|erkennen)`,
    `(?:reageren|reageert) ${upTo(5)}niet`,
  ],
  heeded: ['respecteren', 'erkennen', 'behandelen', 'inschakelen', 'verzenden'],
  on: ['standaard (?:ingeschakeld|aan)', `standaard ${upTo(5)}ingeschakeld`],
  off: ['standaard (?:uitgeschakeld|uit)', `standaard ${upTo(5)}uitgeschakeld`],
  limitations: [
    `heeft ${upTo(3)}geen ${upTo(2)}(?:invloed|gevolgen|effect)`,
    `(?:geldt|verwijdert|betreft) ${upTo(6)}niet`,
    `al ${upTo(3)}(?:plaatsgevonden|gebruikt|verzameld)`,
    'terugwerkende kracht',
    `nog steeds|blijven ${upTo(4)}(?:gebruiken|ontvangen)`,
  ],
  otherPurposes: ['voor andere (?:doeleinden|doelen|verwerkingen)'],
  vague: ['dit', 'dat', 'deze', 'die', 'hiervan', 'hier'],
  titleEnds: [
    'op elk moment',
    'altijd',
    'hier',
    'via',
    'door',
    'in (?:je|uw|de)',
    'als',
    'wanneer',
  ],
  titleGoesOn: ['over', 'voor', 'met'],
  titleStarts: ['(?:in|via|op|de|het|een|je|uw|jouw|onze|bezoek|gebruik|ga naar)'],
  desktop: ['(?:op |via )?(?:een |je |uw |de )?(?:desktop|computer|pc|web|browser|website)'],
  mobile: [
    '(?:op |in |via )?(?:een |je |uw |de )?(?:mobiel|mobiele app|mobiel apparaat|app|telefoon|smartphone|tablet|android|ios|iphone|ipad)(?: (?:en|of|&) (?:ios|android|ipad|tablet))?',
  ],
  steps: ['(?:klik|tik|selecteer|open|ga|kies|schakel|zet|scrol|log|meld|onder|vink|bevestig)'],
  audiences: [
    `(?:leden|gebruikers|personen|inwoners|klanten|woont|consumenten) ${upTo(3)}(?:in|van|uit)`,
    'beschikbaar',
    'geldt in',
    'buiten',
  ],
  unavailable: [
    `niet ${upTo(3)}(?:beschikbaar|aangeboden)`,
    'behalve in',
    'buiten',
    `(?:gebruiken|trainen) ${upTo(8)}(?:niet|geen)`,
  ],
  from: ['(?:vanaf|met ingang van|sinds|per) ?'],
  regions: {
    'Europese Unie': 'EU',
    EU: 'EU',
    'Europese Economische Ruimte': 'EEA',
    EER: 'EEA',
    'Verenigd Koninkrijk': 'GB',
    VK: 'GB',
    'Verenigde Staten': 'US',
    VS: 'US',
    Hongkong: 'HK',
  },
  purposes: [
    [
      'ai-training',
      [
        `train(?:en|ing) ${upTo(8)}(?:modellen|model|ai)`,
        `(?:ai|modellen) ${upTo(8)}(?:trainen|getraind|te trainen)`,
        'ai-training',
      ],
    ],
    ['affiliate-sharing', ['gelieerde ondernemingen']],
    [
      'user-access-edit-deletion',
      [
        'verwijderen',
        'wissen',
        'verwijdering',
        'account sluiten',
        'kopie',
        'downloaden',
        'rectific(?:eren|atie)',
      ],
    ],
    ['user-choice-control', ['bezwaar', 'toestemming', 'intrekken']],
    [
      'third-party-sharing-collection',
      ['delen', 'derden', 'partners', 'zichtbaar(?:heid)?', 'verkoop'],
    ],
    [
      'first-party-collection-use',
      [
        'advertenties',
        'reclame',
        'cookies',
        'personalis(?:atie|eren)',
        'gepersonaliseerde',
        'locatie',
        'marketing',
        `(?:gebruik|verwerking) ${upTo(4)}(?:gegevens|persoonsgegevens)`,
      ],
    ],
  ],
});
