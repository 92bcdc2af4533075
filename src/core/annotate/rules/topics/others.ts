import { words } from '../../../prose/patterns.js';
import type { TopicRule } from './rule.js';

/*
 * The first few rules for other languages. A topic without rules in a language is never assigned in it: a filter
 * that seemed to cover French would be trusted.
 */

export const french: readonly TopicRule[] = [
  {
    topic: 'ai-training',
    name: 'entraînement',
    pattern: words(
      'entra[iî]n(?:er|e|ent|é|ée|és|ées|ant|ement|ements)',
      'form(?:er|ation|és|ant) (?:de |des |nos |les |ses )?(?:modèles?|systèmes?)',
    ),
    near: [
      words(
        'ia',
        "(?:l['’]|d['’])ia",
        'intelligence artificielle',
        "l['’]intelligence artificielle",
        "d['’]intelligence artificielle",
        'apprentissage automatique',
        'modèles?',
        'générative',
      ),
    ],
    where: 'where models are trained',
  },
];

export const german: readonly TopicRule[] = [
  {
    topic: 'ai-training',
    name: 'Training',
    pattern: words(
      'trainings?',
      'trainier(?:en|t|te|ten|te[nmrs])',
      '[^ ]{1,20}-training',
      'trainingsdaten',
    ),
    near: [
      words(
        'ki',
        'ki-[^ ]{1,30}',
        'künstliche[nrs]? intelligenz',
        'maschinelle[nrsm]? lernens?',
        '(?:[^ ]{1,20}-)?modelle?n?',
        'sprachmodelle?n?',
        'generative[nrsm]?',
      ),
    ],
    where: 'where models are trained',
  },
];

export const spanish: readonly TopicRule[] = [
  {
    topic: 'ai-training',
    name: 'entrenamiento',
    pattern: words('entren(?:ar|a|an|ad[oa]s?|amiento|amientos|ando|arlos|arlas)'),
    near: [
      words(
        'ia',
        'inteligencia artificial',
        'aprendizaje automático',
        'modelos?',
        'algoritmos?',
        'generativ[oa]s?',
      ),
    ],
    where: 'where models are trained',
  },
];
