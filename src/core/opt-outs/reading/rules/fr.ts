import { upTo } from '../../../prose/patterns.js';
import { wording } from './wording.js';

const data =
  '(?:(?:vos|tes|mes|les|des|certaines|toutes|de|ces) ){0,3}(?:données|informations|contenus?)';
const places = '(?:paramètres|préférences|réglages|options|contrôles|choix)';

export const french = wording('fr', {
  hints: [
    'param|préf|réglag|oppos|retir|désactiv|supprim|suppress|effac|désinscri|désabonn|refus|choix|chois|limit|gér|modifi|contrôl|exerc|copie|télécharg|délégué|révoqu|dissoci|option',
  ],
  placeHints: ['param|préf|réglag|option|contrôl|choix'],
  acts: [
    `(?:vous|t['’]|m['’]|s['’])? ?opposer`,
    `(?:droit d['’])?opposition`,
    `(?:retirer|révoquer|retrait de) ${upTo(3)}(?:consentement|autorisation|accord)`,
    'désactiver|désactivation',
    '(?:vous )?(?:désinscrire|désabonner)',
    `(?:supprimer|effacer|suppression de|effacement de) ${data}`,
    `(?:supprimer|fermer|clôturer|désactiver|fermeture de) ${upTo(2)}compte`,
    `(?:refuser|bloquer|rejeter) ${upTo(4)}(?:cookies|traceurs|consentement)`,
    `limiter ${upTo(3)}(?:utilisation|traitement|données|usage|publicités)|limitation d[ue] traitement`,
    `exercer ${upTo(4)}droits?`,
    `(?:ne plus|cesser de|arrêter de) (?:recevoir|partager|utiliser)`,
    `(?:copie de|télécharger) ${data}`,
    'dissocier',
  ],
  managing: [
    `(?:modifier|gérer|ajuster|changer|configurer|mettre à jour|personnaliser|contrôler|adapter) ${upTo(4)}(?:${places}|cookies|publicités|consentement|visibilité|confidentialité|notifications)`,
    `(?:contrôler|choisir|décider|gérer|définir|déterminer) (?:comment|si|quelles?|quels?|qui|de quelle|la manière|la façon|l['’]utilisation)`,
  ],
  correcting: ['rectifier', 'rectification', 'corriger'],
  offers: [
    `(?:offrons|proposons|donnons|disposez|avez) ${upTo(4)}(?:${places})`,
    `(?:${places}) ${upTo(6)}(?:ici|disponibles?|accessibles?)`,
  ],
  conditions: [
    `(?:selon|sous réserve de|en fonction de|conformément à|dépend de|dépendent de|d['’]après) ${upTo(2)}(?:${places})`,
    `(?:paramètres|préférences) (?:le |vous )?(?:permettent|autorisent)`,
    `sauf si ${upTo(4)}(?:opposé|opposez|désactiv|refus)`,
  ],
  places: [places],
  placeNames: [
    `(?:dans|via|depuis|sur|à partir de|grâce à|en utilisant|en accédant à|aux?|par) (?:(?:vos|les|des|nos|tes|la page) )?((?:paramètres|préférences|réglages|options)(?: (?:de|d['’]|du|des|publicitaires?)(?: ?(?:votre|la|l['’]))? ?[\\p{L}-]{0,20}){0,2})`,
  ],
  settingNames: [`(?:paramètre|option|réglage|préférence) [«“"] ?([^»”"]{3,60}?) ?[»”"]`],
  requests: ['demandes?', 'demander', 'soumettre', 'formulaire'],
  forms: ['formulaires?'],
  officers: ['délégué à la protection des données', 'dpo'],
  bare: [
    '(?:cliquez |en cliquant )?(?:ici|ce lien|cette page|ce formulaire|le formulaire|formulaire|lien|vous opposer|opposer|désactiver|refuser)',
    'https?://.{1,200}|www\\..{1,200}',
  ],
  background: [
    "(?:pour )?(?:en savoir plus|plus d[’']informations|savoir comment|découvrez|consultez)",
    'détails',
  ],
  documents: ['politique(?: [^ ]{1,20}){0,3}', 'conditions', 'avis', 'charte', 'déclaration'],
  means: [
    '(?:via|sur|depuis|consultez|consultant|visitez|rendant|utilisant|cliquant|remplissant|remplissez|accédant|suivant)(?: [^ ]{1,20}){0,4} ?',
  ],
  otherwise: [
    `(?:nous|ils) (?:[\\p{L}’']{1,12} ){0,3}(?:modifier|supprimer|désactiver|limiter|refuser|gérer|changer)`,
    `ne (?:pouvez|peuvent|peux) pas ${upTo(3)}(?:opposer|désactiver|désinscrire|refuser|supprimer)`,
  ],
  elsewhere: [
    'arbitrage',
    'mot de passe',
    'abonnement',
    "droits? d['’]auteur",
    'remboursement',
    'vos amis',
  ],
  unheeded: [
    `(?:ne|n['’]) ?${upTo(2)}(?:répond|répondons|prend|reconnaît|reconnaissons|pas)`,
    'aucune norme',
  ],
  heeded: ['respectons', 'respecte', 'reconnaissons', 'traitons', 'activer', 'activez', 'envoyer'],
  on: [
    'activée?s? par défaut',
    `par défaut,? ${upTo(6)}activée?s?`,
    'sauf si vous vous (?:y )?(?:opposez|désinscrivez)',
  ],
  off: ['désactivée?s? par défaut', `par défaut,? ${upTo(6)}désactivée?s?`],
  limitations: [
    `n['’](?:affecte|a|aura|auront|affectera|affectent|entraîne|efface|empêche|influence) ${upTo(4)}(?:pas|aucune?)`,
    `ne ${upTo(2)}(?:s['’]applique|concerne|supprime|modifie|affecte|porte|pouvez|pourrez) ${upTo(2)}pas`,
    `ne s['’]applique pas`,
    `déjà (?:eu lieu|été|effectué|utilisé|collecté)`,
    'rétroactif',
    `continuer(?:ons|ez|ont|a)? (?:à|de)`,
    `n['’]est pas rétroactif`,
  ],
  otherPurposes: ["(?:à|pour) d['’]autres (?:fins|finalités|traitements)"],
  vague: ['cela', 'ceci', 'cette?', 'ces', 'y'],
  titleEnds: [
    'à tout moment',
    'ici',
    'en (?:utilisant|accédant|cliquant|consultant|vous|nous)',
    'via',
    'dans (?:vos|les|nos)',
    'si',
    'lorsque',
    'depuis',
    'que',
    'qui',
    'conformément',
  ],
  titleGoesOn: ['concernant', 'sur', 'pour', 'quant'],
  titleStarts: [
    '(?:via|dans|sur|à|aux?|par|en|vos|votre|les|le|la|nos|notre|un|une|des|consulter|remplir|utiliser|accéder)',
  ],
  desktop: [
    "(?:sur |depuis )?(?:un |votre |l['’])?(?:ordinateur|ordinateur de bureau|bureau|web|navigateur|pc|site web|version web)",
  ],
  mobile: [
    "(?:sur |depuis |dans )?(?:un |votre |l['’])?(?:mobile|appareil mobile|application|application mobile|téléphone|smartphone|tablette|android|ios|iphone|ipad)(?: (?:et|ou|&) (?:ios|android|ipad|tablette))?",
  ],
  steps: [
    '(?:cliquez|appuyez|touchez|sélectionnez|ouvrez|allez|accédez|choisissez|désactivez|activez|faites|connectez|rendez|basculez|sous|dans|décochez|cochez|confirmez)',
  ],
  audiences: [
    `(?:membres|utilisateurs|personnes|résidents|habitants|clients|vous|consommateurs) ${upTo(4)}(?:en|au|aux|dans|de|du|l['’])`,
    'disponibles?',
    "s['’]applique",
    'en dehors',
  ],
  unavailable: [
    `(?:n['’]est|ne sont|n['’]utilisons|n['’]entraînons|n['’]est) ?${upTo(2)}pas`,
    'indisponible',
    'sauf (?:en|au|dans)',
    'en dehors',
    "à l['’]exception",
  ],
  from: ['(?:à partir du|à compter du|dès le|depuis le|le) ?'],
  regions: {
    'Union européenne': 'EU',
    UE: 'EU',
    'Espace économique européen': 'EEA',
    EEE: 'EEA',
    'Royaume-Uni': 'GB',
    'États-Unis': 'US',
    'Hong Kong': 'HK',
    Californie: 'US-CA',
  },
  purposes: [
    [
      'ai-training',
      [
        `entraîn(?:er|ement|ent|ons) ${upTo(8)}(?:modèles?|ia|intelligence artificielle)`,
        `(?:modèles?|ia) ${upTo(4)}entraîn(?:er|és?|ement)`,
        "amélioration de l['’]ia",
      ],
    ],
    ['affiliate-sharing', ['sociétés affiliées', 'affiliées?']],
    [
      'user-access-edit-deletion',
      [
        'supprim(?:er|ez)',
        'suppression',
        'effac(?:er|ement)',
        'fermer',
        'clôturer',
        'copie',
        'télécharger',
        'rectifi(?:er|cation)',
        'dissocier',
      ],
    ],
    ['user-choice-control', ['opposer', 'opposition', 'consentement', 'retirer']],
    [
      'third-party-sharing-collection',
      [
        'partag(?:er|e|ées?)',
        'tiers',
        'partenaires',
        'visib(?:les?|ilité)',
        'vente',
        'communiqu(?:er|ées?)',
      ],
    ],
    [
      'first-party-collection-use',
      [
        'publicit(?:é|és|aires?)',
        'annonces',
        'cookies',
        'personnalis(?:er|ées?|ation)',
        'localisation',
        'marketing',
        `(?:utilis(?:er|ation|ons)|traitement) ${upTo(4)}(?:données|informations)`,
      ],
    ],
  ],
});
