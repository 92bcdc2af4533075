import { describe, expect, it } from 'vitest';

import { eventTypes, noMatter } from '../../../src/core/webhooks/event.js';
import { type EventFilter, wants } from '../../../src/core/webhooks/filter.js';
import { event, matter } from './events.js';

const all = (filter: EventFilter) => ({ events: [], filter });

describe('a subscription', () => {
  it('without types and conditions wants everything', () => {
    for (const type of eventTypes) expect(wants(all({}), event({ type }))).toBe(true);
  });

  it('wants the types that it names', () => {
    const subscription = { events: ['opt-out.changed', 'change.reverted'] as const, filter: {} };
    const wanted = eventTypes.filter((type) => wants(subscription, event({ type })));
    expect(wanted).toEqual(['change.reverted', 'opt-out.changed']);
  });

  it.each<[EventFilter, boolean]>([
    [{ service: 'linkedin' }, true],
    [{ service: 'other' }, false],
    [{ service: ['other', 'linkedin'] }, true],
    [{ service: [] }, false],
    [{ document: 'linkedin/privacy-policy' }, true],
    [{ document: 'linkedin/user-agreement' }, false],
    [{ document: ['linkedin/user-agreement', 'linkedin/privacy-policy'] }, true],
    [{ topic: 'ai-training' }, true],
    [{ topic: 'data-security' }, false],
    [{ topic: ['data-security', 'data-retention'] }, true],
    [{ significance: 'substantive' }, true],
    [{ significance: ['date', 'links'] }, false],
    [{ op: 'modified' }, true],
    [{ op: ['removed', 'moved'] }, false],
    [{ unstable: false }, true],
    [{ unstable: true }, false],
    [{ service: 'linkedin', topic: 'ai-training', op: 'added' }, true],
    [{ service: 'linkedin', topic: 'ai-training', op: 'removed' }, false],
    [{ service: undefined, topic: undefined, unstable: undefined }, true],
  ])('with %j wants the event: %j', (filter, isWanted) => {
    expect(wants(all(filter), event())).toBe(isWanted);
  });

  it.each<[dates: string[], days: number, boolean]>([
    [['2025-11-03'], 0, true],
    [['2025-11-04'], 0, false],
    [['2025-11-02'], 0, false],
    [['2025-11-10'], 7, true],
    [['2025-11-11'], 7, false],
    [['2025-01-01', '2025-11-05'], 7, true],
    [['2025-11'], 0, true],
    [['2025-10'], 365, false],
    [['2025-12'], 27, false],
    [['2025-12'], 28, true],
    [['2026-01'], 58, false],
    [['2026-01'], 59, true],
    [[], 365, false],
  ])('wants an event that mentions %j within %i days: %j', (dates, days, isWanted) => {
    const told = event({ matter: { ...matter, dates } });
    expect(wants(all({ effectiveWithinDays: days }), told)).toBe(isWanted);
  });

  it('counts days from when the event happened', () => {
    const late = event({ at: Date.parse('2025-11-03T23:59:59.999Z') });
    expect(wants(all({ effectiveWithinDays: 6 }), late)).toBe(false);
    expect(wants(all({ effectiveWithinDays: 7 }), late)).toBe(true);
  });

  it('leaves events alone that have no such thing as its conditions ask for', () => {
    const filter: EventFilter = {
      topic: 'ai-training',
      significance: 'substantive',
      op: 'added',
      effectiveWithinDays: 7,
      unstable: true,
    };
    const type = 'document.unreachable';
    const about = { ...noMatter, service: 'linkedin' };
    expect(wants(all(filter), event({ type, matter: about }))).toBe(true);
    expect(wants(all({ ...filter, service: 'other' }), event({ type, matter: about }))).toBe(false);
    expect(
      wants(
        all({ ...filter, service: 'other' }),
        event({ type: 'endpoint.test', matter: noMatter }),
      ),
    ).toBe(true);
  });

  it('leaves out what has the thing, but none of it', () => {
    const none = event({ matter: { ...matter, topics: [], ops: [] } });
    expect(wants(all({ topic: 'ai-training' }), none)).toBe(false);
    expect(wants(all({ op: 'added' }), none)).toBe(false);
  });
});
