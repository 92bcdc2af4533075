import type { Output } from './print.js';

export interface Part {
  /** True if it reads real captures, which are kept outside the project. */
  needsPacks: boolean;
  run: (at: { shared: string; folder: string }, output: Output) => Promise<void>;
}
