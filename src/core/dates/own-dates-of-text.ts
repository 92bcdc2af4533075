import type { Clause } from '../clause.js';
import { announcedBy } from './announced.js';
import { bareClaims } from './bare-dates.js';
import { logClaims } from './change-log.js';
import { claimsIn } from './claims.js';
import { datedClauses } from './dated-clause.js';
import { withDayOrder } from './day-order.js';
import type { Effective, StatedDate } from './effective.js';
import { headingClaims } from './heading-claims.js';
import { lexiconOf } from './lexicon.js';
import { noticesIn } from './notices.js';
import { ownDates } from './own-dates.js';
import { toStated } from './stated.js';
import { titleOf } from './title.js';

const dayMs = 86_400_000;
/** Later than any date in a text, so that all of them are past. */
const endOfTimeMs = Date.UTC(9999, 0, 1);
const unlabelledRules = /^(?:label-above|bare-date|title-date):/;

/**
 * Reads from when a text applies, when it was last updated, and for which dates it announces a change.
 * `language` is the declared BCP 47 tag, and `observedAt` the time of capture in epoch milliseconds.
 */
export function effectiveOf(
  clauses: readonly Clause[],
  context: { language: string; observedAt: number },
): Effective {
  const found = datedClauses(clauses, context.language);
  if (found.length === 0) return { inForceFrom: null, lastUpdated: null, announced: [] };

  const lexicon = lexiconOf(context.language);
  const dated = withDayOrder(found, clauses, context);
  // Part of the world is already a day ahead.
  const today = new Date(context.observedAt + dayMs).toISOString().slice(0, 10);

  const notices = dated
    .flatMap((one) => noticesIn(one, lexicon))
    .filter(({ date, mustBeAhead }) => !mustBeAhead || date.date > today);
  const foretold = new Set(
    notices.flatMap((one) => (one.rule === 'notice:label' ? [] : [one.date])),
  );
  const reader = { lexicon, title: titleOf(clauses, lexicon) };
  const labelled = dated.flatMap((one) => [
    ...claimsIn(one, reader, foretold),
    ...headingClaims(one, clauses, lexicon, foretold),
  ]);
  const own = ownDates(
    {
      labelled,
      bare: bareClaims(dated, clauses, lexicon),
      log: logClaims(dated, clauses, lexicon),
      notices,
    },
    { clauses, lexicon, today },
  );
  return {
    inForceFrom: own.inForce && toStated(own.inForce, clauses),
    lastUpdated: own.updated && toStated(own.updated, clauses),
    announced: announcedBy(notices, own).map((one) => toStated(one, clauses)),
  };
}

/**
 * The positions of dates that belong to the document although their own clause has no label: below the title, in the
 * title, or below a label. A date alone in a cell, in an item or below a colon belongs to what is listed there.
 */
export function unlabelledDates(clauses: readonly Clause[], language: string): ReadonlySet<number> {
  const { inForceFrom, lastUpdated } = effectiveOf(clauses, { language, observedAt: endOfTimeMs });
  const own = [inForceFrom, lastUpdated].flatMap((one) => one ?? []);
  return new Set(own.filter((one) => isUnlabelled(one, clauses)).map(({ position }) => position));
}

function isUnlabelled({ rule, position }: StatedDate, clauses: readonly Clause[]): boolean {
  if (!unlabelledRules.test(rule)) return false;
  if (!rule.startsWith('bare-date:')) return true;
  const kind = clauses[position]?.kind;
  const isListed = kind === 'cell' || kind === 'item';
  return !isListed && !/[:：]$/u.test(clauses[position - 1]?.text ?? '');
}
