import { type AnnotatedEdit, editsBetween } from '../../../src/core/annotate/annotate.js';
import type { Clause } from '../../../src/core/clause.js';
import { version } from '../clauses.js';

/** Enough of a language for its rules to be asked. */
const frames = {
  en: 'This page explains how we handle what you tell us when you write to us, why we do so, and for how long that goes on. It is written in plain words for everybody who reads it.',
  fr: 'Cette page explique comment nous traitons ce que vous nous dites lorsque vous nous écrivez, pourquoi nous le faisons et pendant combien de temps cela continue. Elle est écrite simplement.',
  de: 'Auf dieser Seite steht, wie wir mit dem umgehen, was Sie uns schreiben, warum wir das tun und wie lange es dauert. Der Text ist in einfachen Worten für alle geschrieben, die ihn lesen.',
  es: 'Esta página explica cómo tratamos lo que usted nos dice cuando nos escribe, por qué lo hacemos y durante cuánto tiempo sigue así. Está escrita con palabras sencillas para todos.',
  it: 'Questa pagina spiega come trattiamo ciò che ci dite quando ci scrivete, perché lo facciamo e per quanto tempo continua. È scritta con parole semplici per tutti quelli che la leggono.',
} as const;

export type Framed = keyof typeof frames;

type Lines = readonly (string | Clause)[];

/** The annotated edits between two texts, each behind the same paragraph of its language. */
export function judged(before: Lines, after: Lines, language: Framed = 'en'): AnnotatedEdit[] {
  return editsBetween(version(frames[language], ...before), version(frames[language], ...after));
}

/** The one edit between two texts. */
export function judgedOnly(before: Lines, after: Lines, language: Framed = 'en'): AnnotatedEdit {
  const [only, more] = judged(before, after, language);
  if (!only || more) throw new Error('The two texts do not differ in exactly one edit.');
  return only;
}
