import { expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.js';

it('in a pipe, only what is worth keeping is written', () => {
  const { written, progress } = open({ isTTY: false });
  progress.now('1/2 asking…');
  progress.note('Something is worth keeping.');
  progress.now('2/2 asking…');
  progress.done();
  expect(written()).toBe('Something is worth keeping.\n');
});

it('on a terminal, what goes on stands in one line that is written over and taken away', () => {
  const { written, progress } = open({ isTTY: true });
  progress.now('1/2');
  progress.now('2/2');
  progress.note('Kept.');
  progress.now('end');
  progress.done();
  progress.done();
  expect(written()).toBe(`1/2${clear}2/2${clear}Kept.\nend${clear}`);
});

it('a passing line is cut to the width of the terminal, so that it can be written over', () => {
  const { written, progress } = open({ isTTY: true, columns: 10 });
  progress.now('linkedin/privacy-policy');
  expect(written()).toBe('linkedin/');
});

const clear = '\r\u001B[K';

function open(output: { isTTY: boolean; columns?: number }) {
  let all = '';
  const write = (text: string) => {
    all += text;
  };
  return { progress: createProgress({ ...output, write }), written: () => all };
}
