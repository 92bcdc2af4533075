import { upTo, words } from '../../prose/patterns.js';
import type { PerLanguage } from './language.js';

/** Recognises sentences that announce an update of the document itself. */
export interface AnnouncementRule {
  name: string;
  /** `coming`: the terms are going to change. `made`: they have changed, and a banner says so. */
  stage: 'coming' | 'made';
  pattern: RegExp;
  /** The sentence must also name a day: “will take effect” alone may not refer to a particular update. */
  dated?: true;
}

/** What is updated: the document itself, not a product or a price. */
const ours = `(?:our|this|these|the)(?: [^ ]{1,40}){0,6}? (?:terms|polic(?:y|ies)|notices?|agreements?|statements?|conditions|guidelines|legal bas[ei]s|practices)`;
const unsere = `(?:unsere[nrs]?|diese[nrs]?|die|den|der)(?: [^ ]{1,40}){0,4}? [^ ]{0,30}?(?:bedingungen|agb|richtlinien?|erklärung|hinweise?|vereinbarung)`;
const nos = `(?:nos|notre|ces|cette|cet|les|la|le)(?: [^ ]{1,40}){0,4}? (?:conditions|politiques?|avis|déclaration|règles|contrat)`;
const nuestras = `(?:nuestr[oa]s?|est[eao]s?|l[ao]s?|el)(?: [^ ]{1,40}){0,4}? (?:condiciones|políticas?|términos|avisos?|declaración|normas|contrato)`;

export const announcementRules: PerLanguage<AnnouncementRule> = {
  en: [
    {
      name: 'is being updated',
      stage: 'coming',
      pattern: words(
        `(?:we['’]re|we are|[^ ]{1,40} is) (?:[^ ]{1,20} )?(?:updating|changing|revising|replacing|amending|making ${upTo(3)}(?:changes|updates) to) ${ours}`,
      ),
    },
    {
      name: 'will be updated',
      stage: 'coming',
      pattern: words(
        `${ours} will (?:be (?:updated|changed|replaced|revised|amended|superseded)|change)`,
        `(?:we['’]ll|we will) (?:be )?(?:updat|chang|replac|revis|amend)(?:e|ing) ${ours}`,
      ),
      dated: true,
    },
    {
      name: 'new terms take effect',
      stage: 'coming',
      pattern: words(
        `(?:new|updated|revised|amended|following) ${upTo(4)}(?:terms|polic(?:y|ies)|notice|agreement|statement|version|changes|updates) ${upTo(3)}(?:will )?(?:takes?|goes?|comes?|becomes?|be) (?:in(?:to)? )?(?:effect|force|effective)`,
      ),
      dated: true,
    },
    {
      name: 'published ahead of its day',
      stage: 'coming',
      pattern: words(
        `(?:published|posted) ${upTo(5)}with an effective date of`,
        `(?:published|posted) ${upTo(5)}and (?:will )?(?:takes? effect|becomes? effective|comes? into (?:effect|force))`,
      ),
      dated: true,
    },
    {
      name: 'see what is coming',
      stage: 'coming',
      pattern: words(
        `what(?:['’]s| is) (?:coming|changing|new) (?:in|to|with) ${ours}`,
        `(?:preview|summary) of ${upTo(3)}(?:new|updated|upcoming|coming) ${upTo(4)}(?:terms|polic(?:y|ies)|notice|agreement|version)`,
      ),
    },
    {
      name: 'has been updated',
      stage: 'made',
      pattern: words(
        `(?:we['’]ve|we have|we) (?:recently |also )?(?:updated|changed|revised|made ${upTo(3)}(?:changes|updates) to) ${ours}`,
        `${ours} (?:has|have) (?:recently )?been (?:updated|revised|changed)`,
      ),
    },
  ],
  fr: [
    {
      name: 'est mise à jour',
      stage: 'coming',
      pattern: words(
        `nous (?:mettons à jour|mettrons à jour|modifions|modifierons|actualisons|allons (?:mettre à jour|modifier)) ${nos}`,
      ),
    },
    {
      name: 'sera remplacée',
      stage: 'coming',
      pattern: words(
        `${nos} (?:sera|seront) (?:remplacée?s?|modifiée?s?|mise?s? à jour)`,
        `${nos} (?:entrera|entreront|entrent|entre) en vigueur`,
      ),
      dated: true,
    },
    {
      name: 'a été mise à jour',
      stage: 'made',
      pattern: words(`nous avons (?:mis à jour|modifié|actualisé) ${nos}`),
    },
  ],
  de: [
    {
      name: 'wird aktualisiert',
      stage: 'coming',
      pattern: words(
        `wir (?:aktualisieren|ändern|überarbeiten) ${upTo(5)}${unsere}`,
        `(?:aktualisieren|ändern|überarbeiten) wir ${upTo(5)}${unsere}`,
      ),
    },
    {
      name: 'wird ersetzt',
      stage: 'coming',
      pattern: words(
        `${unsere} (?:wird|werden) ${upTo(6)}(?:ersetzt|geändert|aktualisiert)`,
        `${unsere} (?:tritt|treten) ${upTo(6)}in kraft`,
      ),
      dated: true,
    },
    {
      name: 'wurde aktualisiert',
      stage: 'made',
      pattern: words(
        `wir haben ${upTo(5)}${unsere} ${upTo(3)}(?:aktualisiert|geändert|überarbeitet)`,
      ),
    },
  ],
  es: [
    {
      name: 'se actualiza',
      stage: 'coming',
      pattern: words(
        `(?:estamos actualizando|vamos a (?:actualizar|modificar|cambiar)|actualizaremos|modificaremos|actualizamos) ${nuestras}`,
      ),
    },
    {
      name: 'será sustituida',
      stage: 'coming',
      pattern: words(
        `${nuestras} (?:será|serán) (?:sustituid|reemplazad|modificad|actualizad)[oa]s?`,
        `${nuestras} entrarán? en vigor`,
      ),
      dated: true,
    },
    {
      name: 'se ha actualizado',
      stage: 'made',
      pattern: words(`hemos (?:actualizado|modificado|cambiado) ${nuestras}`),
    },
  ],
};

/** A sentence about how updates are made in general does not announce one. */
export const updateTerms: PerLanguage<RegExp> = {
  en: [
    words(
      'if|when|whenever|from time to time|might|reserve the right|at any time|periodically|occasionally',
      '(?<!\\d )may(?! \\d)',
    ),
  ],
  fr: [words('si|lorsque|quand|de temps à autre|pouvons|pourrons|réservons')],
  de: [words('wenn|falls|sofern|gelegentlich|können|behalten uns|von zeit zu zeit')],
  es: [words('si|cuando|ocasionalmente|podemos|podremos|reservamos|de vez en cuando')],
};
