/** A task that takes turns with others and returns one measured value. */
export type Task = () => Promise<number> | number;

/**
 * Runs all tasks in turns, first to warm up and then for the given number of rounds, and returns each task's values.
 * Every second round runs in reverse, so that no task always follows the same neighbour.
 */
export async function inTurns<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  { warmUps, rounds }: { warmUps: number; rounds: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = -warmUps; round < rounds; round++) {
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const value = await tasks[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return values;
}
