import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:tuoi|suoi|miei|i|tutti|alcuni|dei|le) ){0,3}(?:dati|informazioni|contenuti)(?: personali)?';
const places = '(?:impostazioni|preferenze|controlli|opzioni)';

export const italian = wording('it', {
  hints: [
    'impost|preferenz|opzion|oppo|revoc|ritir|disattiv|elimin|cancell|disiscriv|iscrizione|rifiut|blocc|scelt|sceg|limit|gest|modific|controll|eserc|copia|scaric|responsabile|rinunci',
  ],
  placeHints: ['impost|preferenz|opzion|controll'],
  acts: [
    'oppor(?:ti|si|mi)|opposizione|opporre',
    `(?:revocare|ritirare|revoca del) ${upTo(3)}(?:consenso|autorizzazione)`,
    'disattivare|disabilitare',
    "(?:annullare l['’]iscrizione|disiscriver(?:ti|si)|rinunciare)",
    `(?:eliminare|cancellare|cancellazione dei|eliminazione dei) ${data}`,
    `(?:eliminare|chiudere|disattivare) ${upTo(3)}account`,
    `(?:rifiutare|bloccare) ${upTo(4)}(?:cookie|tracciamento)`,
    `(?:limitare|limitazione del) ${upTo(4)}(?:uso|utilizzo|trattamento|dati|annunci)`,
    `esercitare ${upTo(4)}diritt[oi]`,
    `(?:smettere di|non) ricevere`,
    `(?:copia dei|scaricare) ${data}`,
  ],
  managing: [
    `(?:cambiare|modificare|gestire|regolare|configurare|aggiornare|personalizzare|controllare) ${upTo(4)}(?:${places}|cookie|annunci|pubblicità|consenso|visibilità|privacy|notifiche)`,
    `(?:controllare|scegliere|decidere|gestire) (?:come|se|quali|chi|cosa|in che modo)`,
  ],
  correcting: ['rettificare', 'rettifica', 'correggere'],
  offers: [
    `(?:offriamo|forniamo|hai|ha) ${upTo(4)}(?:${places}|scelte)`,
    `(?:${places}) ${upTo(6)}(?:qui|disponibili)`,
  ],
  conditions: [
    `(?:in base alle|secondo le|conformemente alle|a seconda delle) ${upTo(2)}(?:${places})`,
    `impostazioni lo consentono`,
    `a meno che ${upTo(5)}(?:opponga|disattiv)`,
  ],
  places: [places],
  placeNames: [
    `(?:nelle|dalle|tramite|attraverso|mediante|usando|in|visitando|alle) (?:(?:tue|sue|le|nostre) )?((?:impostazioni|preferenze|opzioni)(?: (?:di|del|dell['’]|della|sulla)(?: ?(?:tuo|suo))? ?[\\p{L}-]{2,20}){0,2})`,
  ],
  settingNames: [`(?:opzione|impostazione|preferenza) [«“"]([^»”"]{3,60})[»”"]`],
  requests: ['richiest[ae]', 'richiedere', 'chiederci', 'inviare'],
  forms: ['modul[oi]'],
  officers: ['responsabile della protezione dei dati', 'dpo'],
  bare: [
    '(?:fai clic |clicca )?(?:qui|questo link|questa pagina|questo modulo|il modulo|modulo|link|opporti|opporsi|disattivare)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    '(?:per )?(?:ulteriori informazioni|saperne di più|maggiori informazioni|scopri|consulta)',
    'dettagli',
  ],
  documents: ['(?:informativa|politica)(?: [^ ]{1,20}){0,3}', 'termini', 'condizioni'],
  means: [
    '(?:tramite|attraverso|mediante|visita|visitando|usando|utilizzando|accedendo|compilando|seguendo|su|sulla pagina|clic su)(?: [^ ]{1,20}){0,4} ?',
  ],
  otherwise: [
    `(?:possiamo|potremmo) (?:[\\p{L}]{1,12} ){0,2}(?:modificare|eliminare|disattivare|limitare)`,
    `non (?:puoi|può|è possibile) ${upTo(3)}(?:oppor(?:ti|si)|disattivare|rinunciare|eliminare)`,
  ],
  elsewhere: ['arbitrato', 'password', 'abbonamento', "diritto d['’]autore", 'rimborso', 'amici'],
  unheeded: [`non ${upTo(2)}(?:rispond|riconosc|rispett|support)[\\p{L}]{1,8}`, 'nessuno standard'],
  heeded: ['rispettiamo', 'riconosciamo', 'trattiamo', 'attivare', 'inviare'],
  on: [
    'attiv[oaie]t?[oaie]? per impostazione predefinita',
    `per impostazione predefinita,? ${upTo(6)}attiv[oaie]t?[oaie]?`,
  ],
  off: [
    'disattivat[oaie] per impostazione predefinita',
    `per impostazione predefinita,? ${upTo(6)}disattivat[oaie]`,
  ],
  limitations: [
    `non (?:influisce|influirà|pregiudica|si applica|elimina|impedisce|riguarda|ha effetto|comporta|potrai)`,
    `già (?:avvenut[oa]|stat[oaie]|effettuat[oa]|raccolti|utilizzati)`,
    'retroattiv[oa]',
    `(?:continueremo|continuerai|continuerà) a`,
  ],
  otherPurposes: ['per altr[ie] (?:finalità|scopi|trattamenti)'],
  vague: ['quest[oaie]', 'ciò', 'tale', 'tali'],
  titleEnds: [
    'in qualsiasi momento',
    'qui',
    'tramite',
    'nelle',
    'se',
    'quando',
    'mediante',
    'che',
    'attraverso',
    'accedendo',
    'usando',
    'utilizzando',
  ],
  titleGoesOn: ['su', 'sulle', 'per', 'relative'],
  titleStarts: [
    '(?:nelle|dalle|le|la|il|lo|i|tue|tuo|tua|sue|nostr[oaie]|una?|un|tramite|visita|usa|compila|al|alle)',
  ],
  desktop: ['(?:su |da |dal )?(?:un |il |tuo )?(?:desktop|computer|pc|web|browser|sito web)'],
  mobile: [
    "(?:su |da |dal |nell['’])?(?:un |il )?(?:mobile|dispositivo mobile|dispositivi mobili|app|app mobile|telefono|smartphone|tablet|android|ios|iphone|ipad)(?: (?:e|o|&) (?:ios|android|ipad|tablet))?",
  ],
  steps: [
    '(?:fai|clicca|tocca|seleziona|apri|vai|accedi|scegli|disattiva|attiva|scorri|in|nella|deseleziona|conferma)',
  ],
  audiences: [
    `(?:membri|utenti|persone|residenti|clienti|risiedi|vivi|consumatori) ${upTo(3)}(?:in|nel|nella|nell['’]|dell['’]|negli|di)`,
    'disponibil[ei]',
    'si applica',
    'al di fuori',
  ],
  unavailable: [
    `non (?:è|sono|stiamo|utilizziamo|addestriamo|si applica)`,
    'tranne in',
    'al di fuori',
    'ad eccezione',
  ],
  from: ["(?:a partire dal|dal|dall['’]|il) ?"],
  regions: {
    'Unione Europea': 'EU',
    'Unione europea': 'EU',
    UE: 'EU',
    'Spazio economico europeo': 'EEA',
    SEE: 'EEA',
    'Regno Unito': 'GB',
    'Stati Uniti': 'US',
    'Hong Kong': 'HK',
  },
  purposes: [
    [
      'ai-training',
      [
        `addestra(?:re|mento|no) ${upTo(8)}(?:modell[oi]|ia|intelligenza artificiale)`,
        `modell[oi] ${upTo(4)}addestrat[oi]`,
      ],
    ],
    ['affiliate-sharing', ['società affiliate', 'affiliate']],
    [
      'user-access-edit-deletion',
      [
        'eliminare',
        'eliminazione',
        'cancella(?:re|zione)',
        'chiudere',
        'copia',
        'scaricare',
        'rettifica(?:re)?',
      ],
    ],
    ['user-choice-control', ['oppor(?:ti|si)', 'opposizione', 'consenso', 'revoca(?:re)?']],
    [
      'third-party-sharing-collection',
      ['condivi(?:dere|sione)', 'terz[ei]', 'partner', 'visib(?:ile|ilità)', 'vendita'],
    ],
    [
      'first-party-collection-use',
      [
        'annunci',
        'pubblicit(?:à|ari[oaie]?)',
        'cookie',
        'personalizza(?:re|zione|ti)',
        'posizione',
        'marketing',
        `(?:uso|utilizzo|usare|trattamento) ${upTo(4)}(?:dati|informazioni)`,
      ],
    ],
  ],
});
