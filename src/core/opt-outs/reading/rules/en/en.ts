import { wording } from '../wording.js';
import { choosing } from './choosing.js';
import { describing } from './describing.js';
import { pointing } from './pointing.js';
import { purposes, regions } from './subjects.js';

export const english = wording('en', {
  ...choosing,
  ...pointing,
  ...describing,
  purposes,
  regions,
});
