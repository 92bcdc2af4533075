import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:deine?r?|ihre?r?|alle|meine|die|der|personenbezogenen?r?) ){0,4}(?:daten|informationen|inhalte)';
const places =
  '(?:[a-zäöüß-]{0,20})?(?:einstellungen?|präferenzen|steuerelemente|steuerung)|auswahlmöglichkeiten|wahlmöglichkeiten';

export const german = wording('de', {
  hints: [
    'einstell|präferenz|widersp|widerruf|lösch|deaktiv|ausschalt|abmeld|abbestell|ablehn|wahl|wähl|einschränk|verwalt|änder|anpass|steuer|kontroll|opt-?out|datenschutzbeauftragt|beantrag|kopie|herunterlad',
  ],
  placeHints: ['einstellung|präferenz|steuer|möglichkeit|schalter'],
  acts: [
    'opt-?outs?',
    'widersprechen',
    'widerspricht',
    'widerspruch(?:srecht)?',
    `(?:einwilligung|zustimmung) ${upTo(10)}(?:widerrufen|zurückziehen|zurücknehmen)`,
    'widerruf(?:en)?',
    'deaktivier(?:en|st|t)',
    'ausschalten|abschalten',
    'abmelden|abbestellen',
    `${data} ${upTo(8)}(?:löschen|entfernen)`,
    `(?:löschung|einschränkung) ${upTo(5)}(?:daten|verarbeitung|verwendung|verlangen|beantragen)`,
    `(?:konto|account) ${upTo(5)}(?:löschen|schließen|deaktivieren)`,
    `(?:cookies|tracking) ${upTo(6)}(?:ablehnen|blockieren)`,
    `rechte ${upTo(4)}(?:ausüben|geltend)`,
    `kopie ${upTo(4)}daten`,
  ],
  managing: [
    `(?:${places}) ${upTo(6)}(?:ändern|anpassen|verwalten|bearbeiten|aktualisieren)`,
    `(?:steuern|festlegen|bestimmen|entscheiden|auswählen|wählen|kontrollieren|einschränken), (?:wie|ob|welche|wer|was)`,
    `(?:cookies|werbung|anzeigen|personalisierung) ${upTo(6)}(?:verwalten|anpassen|ändern|steuern)`,
  ],
  correcting: ['berichtig(?:en|ung)', 'korrigieren'],
  offers: [
    `(?:bieten|geben|haben) ${upTo(4)}(?:${places})`,
    `(?:${places}) ${upTo(5)}(?:hier|finden|verfügbar)`,
  ],
  conditions: [
    `(?:gemäß|vorbehaltlich|abhängig von|je nach|entsprechend|nach|basierend auf) ${upTo(3)}(?:${places})`,
    `wenn ${upTo(4)}einstellungen ${upTo(2)}(?:erlauben|zulassen|gestatten)`,
    `sofern ${upTo(4)}nicht ${upTo(3)}(?:widersprochen|deaktiviert)`,
  ],
  places: [places],
  placeNames: [
    `(?:in|über|unter|mithilfe|mit|im) (?:(?:deinen|ihren|den|der|deiner|ihrer|dem|unseren) )?((?:(?!(?:und|oder|die|der|zu) )[\\p{L}-]{1,20} ){0,2}(?:${places}))`,
  ],
  settingNames: [
    `(?:Einstellung|Option|Schalter) [„“"‚]([^“”"‘]{3,60})[“”"‘]`,
    `[„“"‚]([^“”"‘]{3,60})[“”"‘]-?(?:Einstellung|Option|Schalter)`,
  ],
  requests: ['anfrage', 'antrag', 'beantragen', 'anfordern', 'auffordern'],
  forms: ['[a-zäöüß-]{0,20}formular'],
  officers: ['datenschutzbeauftragten?r?'],
  bare: [
    '(?:klicken sie |klicke )?(?:hier|dieser link|diesem link|diese seite|dieses formular|formular|link|opt-out|widersprechen|deaktivieren)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:erfahren sie |erfahre )?(?:mehr|weitere informationen|näheres|details)',
    'mehr erfahren',
  ],
  documents: [
    '[a-zäöüß-]{0,20}(?:richtlinie|erklärung|bestimmungen|hinweise|bedingungen)',
    'policy',
    'agb',
  ],
  means: ['(?:über|unter|auf|mit|besuchen|nutzen|verwenden|klicken)(?: [^ ]{1,20}){0,4} ?'],
  otherwise: [
    `(?:wir|sie) (?:können|werden|dürfen) ${upTo(6)}(?:löschen|ändern|deaktivieren) wir`,
    `(?:können|kannst|kann) ${upTo(5)}nicht ${upTo(3)}(?:widersprechen|abbestellen|deaktivieren|ausschalten)`,
    `wir ${upTo(8)}(?:löschen|ändern|deaktivieren)`,
    'löschen wir',
  ],
  elsewhere: ['schiedsverfahren', 'passwort', 'urheberrecht', 'abonnement', 'freunden'],
  unheeded: [
    `(?:nicht|keine?n?) ${upTo(5)}(?:reagieren|beachten|berücksichtigen|unterstützen|standard)`,
    `(?:reagieren|beachten|berücksichtigen|unterstützen) ${upTo(6)}nicht`,
  ],
  heeded: ['beachten', 'berücksichtigen', 'respektieren', 'aktivieren', 'senden', 'behandeln'],
  on: [
    'standardmäßig (?:aktiviert|eingeschaltet|an|auf ein)',
    `standardmäßig ${upTo(6)}(?:aktiviert|eingeschaltet)`,
    `auf ein ${upTo(2)}standardmäßig`,
    `sofern ${upTo(4)}nicht ${upTo(3)}widersp(?:rechen|rochen)`,
  ],
  off: [
    'standardmäßig (?:deaktiviert|ausgeschaltet|aus)',
    `standardmäßig ${upTo(6)}(?:deaktiviert|ausgeschaltet)`,
  ],
  limitations: [
    `(?:wirkt|hat|gilt|betrifft|berührt|beeinflusst) ${upTo(8)}(?:nicht|keine)`,
    `nicht ${upTo(3)}(?:rückwirkend|betroffen|berührt)`,
    `bereits ${upTo(4)}(?:stattgefunden|erfolgt|verwendet|erhoben)`,
    'weiterhin',
    `nicht ${upTo(3)}(?:widersprechen|abbestellen|deaktivieren)`,
  ],
  otherPurposes: ['(?:für|zu) andere[nr]? (?:zwecke?n?|verarbeitungen)'],
  vague: ['diese[rsmn]?', 'dies', 'dem', 'das'],
  titleEnds: ['jederzeit', 'hier', 'indem', 'über', 'in (?:deinen|ihren|den)', 'wenn', 'unter'],
  titleGoesOn: ['für', 'zu', 'zur', 'zum'],
  titleStarts: [
    '(?:über|unter|in|mit|im|den|die|das|der|dem|ihre|ihren|deine|deinen|unser|unsere|ein|eine)',
  ],
  desktop: [
    '(?:auf (?:dem |einem |ihrem |deinem )?|am |im )?(?:desktop|computer|pc|web|browser|webbrowser|website)',
  ],
  mobile: [
    '(?:auf (?:dem |einem |ihrem |deinem )?|in der |auf )?(?:mobil|mobilgerät|mobilgeräten|mobile app|app|handy|smartphone|android|ios|iphone|ipad)(?:-app|-gerät)?(?: (?:und|oder|&) (?:ios|android|ipad|tablet))?',
  ],
  steps: [
    '(?:klicken|klicke|tippen|tippe|wählen|wähle|öffnen|öffne|gehen|gehe|gehe|navigieren|schalten|schalte|scrollen|scrolle|melden|melde|rufen|rufe|unter|aktivieren|deaktivieren|deaktiviere|bestätigen|bestätige)',
  ],
  audiences: [
    `(?:mitglieder|nutzer|nutzern|personen|kunden|einwohner|sie|du|verbraucher|mitgliedern|ansässige) ${upTo(3)}(?:in|aus|von|der)`,
    'verfügbar in',
    'gilt in',
    'wohnhaft in',
    'außerhalb',
    'verfügbar',
  ],
  unavailable: [
    `nicht ${upTo(4)}(?:verfügbar|angeboten|gilt)`,
    'außerhalb',
    'ausgenommen',
    `(?:verwenden|nutzen|trainieren) ${upTo(8)}(?:nicht|keine)`,
  ],
  from: ['(?:ab dem|ab|vom|seit dem|seit) ?'],
  regions: {
    EWR: 'EEA',
    'Europäischer Wirtschaftsraum': 'EEA',
    'Europäischen Wirtschaftsraum': 'EEA',
    'Europäische Union': 'EU',
    'Europäischen Union': 'EU',
    EU: 'EU',
    'Vereinigtes Königreich': 'GB',
    'Vereinigten Königreich': 'GB',
    Großbritannien: 'GB',
    USA: 'US',
    Hongkong: 'HK',
    Kalifornien: 'US-CA',
  },
  purposes: [
    [
      'ai-training',
      [
        `(?:ki|modelle?n?|generative[nr]?) ${upTo(8)}train(?:ieren|ing)`,
        `train(?:ieren|ing) ${upTo(8)}(?:ki|modelle?n?)`,
        'ki-training',
        '(?:ki|generativen? ki)-(?:modelle?n?|verbesserung)',
        'ki-modellen? trainiert',
      ],
    ],
    ['affiliate-sharing', [`verbundenen unternehmen`]],
    [
      'user-access-edit-deletion',
      ['lösch(?:en|ung)', 'konto schließen', 'kopie', 'berichtig(?:en|ung)', 'herunterladen'],
    ],
    [
      'user-choice-control',
      ['widersp(?:rechen|ruch|ruchsrecht)', 'einwilligung', 'widerruf(?:en)?'],
    ],
    [
      'third-party-sharing-collection',
      [
        'teilen',
        'weitergabe',
        'weitergeben',
        'dritten?',
        'partnern?',
        'sichtbar(?:keit)?',
        'verkauf',
      ],
    ],
    [
      'first-party-collection-use',
      [
        'werbung',
        'anzeigen',
        'werbeanzeigen',
        'cookies',
        'personalisier(?:t|te|ung)',
        'standort',
        `daten ${upTo(5)}(?:verwenden|verarbeiten|verwendet)`,
        'marketing',
      ],
    ],
  ],
});
