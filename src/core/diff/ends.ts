/** How many characters two texts have in common at their start, and after that at their end. */
export function commonEnds(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const [lastOfA, lastOfB] = [a.length - 1, b.length - 1];
  let end = 0;
  while (end < shorter - start && a.charCodeAt(lastOfA - end) === b.charCodeAt(lastOfB - end))
    end++;
  return { start, end };
}
