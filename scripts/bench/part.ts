import type { Output } from './print.js';

export interface Part {
  /** True when it reads real captures, which lie beside the project. */
  needsPacks: boolean;
  run: (at: { shared: string; folder: string }, output: Output) => Promise<void>;
}
