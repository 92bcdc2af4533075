import { type Event, type Matter, noMatter } from '../../../src/core/webhooks/event.js';

export const at = Date.parse('2025-11-03T12:00:00Z');

/** A change of LinkedIn's privacy policy, or what of it is said otherwise. */
export function event(part: Partial<Event> = {}): Event {
  return {
    id: 'msg_1',
    type: 'change.recorded',
    at,
    matter,
    data: { id: 'chg_1', url: 'https://clausewatch.example/changes/chg_1', summary: 'It changed.' },
    ...part,
  };
}

export const matter: Matter = {
  ...noMatter,
  service: 'linkedin',
  document: 'linkedin/privacy-policy',
  topics: ['ai-training', 'data-retention'],
  significance: 'substantive',
  ops: ['added', 'modified'],
  dates: ['2025-11-10'],
  unstable: false,
};
