import { opening, upTo, words } from '../../prose/patterns.js';
import type { PerLanguage } from './language.js';

/** Sentences that explain an announcement if they are right next to it. */
export const explanations: PerLanguage<RegExp> = {
  en: [
    // Pointers to the text, and to a choice that is offered before the change.
    opening(
      `(?:please )?(?:see|review|read|view|preview|check|learn|find out|click|visit|go to)`,
      `(?:for )?more information`,
      `you (?:can|may) (?:opt out|object|choose|decline|review|read|see|preview|learn|find)`,
    ),
    opening(`until then`, `before (?:then|that date)`, `from (?:then|that date) on`),
    opening(
      `by continuing to use`,
      `if you (?:continue|keep) (?:to use|using)`,
      `no action is (?:needed|required)`,
    ),
    opening(
      `(?:the|these|this|our|those) ${upTo(2)}(?:updates?|changes?|updated|new|revised)`,
      `with (?:this|these) (?:updates?|changes?)`,
      `(?:important |upcoming )?(?:updates?|changes?|amendments?) to (?:our|this|the|these)`,
    ),
    words(`(?:now|will) ask for your consent`),
  ],
  fr: [
    opening(`(?:veuillez )?(?:consultez|consulter|découvrez|lisez|voir|en savoir plus)`),
    opening(`ces (?:modifications|changements|mises à jour)`, `cette mise à jour`, `d['’]ici là`),
  ],
  de: [
    opening(`(?:bitte )?(?:lesen|sehen|erfahren|weitere informationen|mehr erfahren|hier finden)`),
    opening(`diese (?:änderung(?:en)?|aktualisierung(?:en)?)`, `bis dahin`, `die änderungen`),
  ],
  es: [
    opening(`(?:consulta|consulte|lee|lea|ver|más información|obtén más|descubre)`),
    opening(`est[oa]s (?:cambios|modificaciones|actualizaciones)`, `hasta entonces`, `los cambios`),
  ],
};

/** In the clause of an announcement, sentences about the future belong to it. */
export const intentions: PerLanguage<RegExp> = {
  en: [words(`will`, `we['’]ll`, `to better`, `in order to`)],
  fr: [words(`à compter du`, `à partir du`, `dès le`)],
  de: [words(`ab dem`, `werden`, `künftig`)],
  es: [words(`a partir del?`, `desde el`)],
};
