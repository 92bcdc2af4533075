import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { exampleEvents } from '../../../../src/api/wire/examples/events.js';
import { eventSchemas } from '../../../../src/api/wire/webhooks/events.js';
import { type EventType, eventTypes } from '../../../../src/core/webhooks/event.js';
import type { PayloadOf } from '../../../../src/core/webhooks/payloads.js';

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type DocumentedData<Type extends EventType> = Frozen<z.input<(typeof eventSchemas)[Type]>['data']>;
type Made<Type extends EventType> = PayloadOf<Type> & { sequence: number };

/** The types of which the core makes other data than is documented. */
type Misfits = {
  [Type in EventType]: Made<Type> extends DocumentedData<Type> ? never : Type;
}[EventType];

it('what the core makes is what is documented', () => {
  expectTypeOf<Misfits>().toBeNever();
});

it.each(eventTypes)('the example of %s has the shape that is documented', (type) => {
  expect(eventSchemas[type].parse(exampleEvents[type])).toEqual(exampleEvents[type]);
});
