/** How many of the things put in order count as right, by each way of looking at an order. */
export function orderCount(
  count: 'position' | 'adjacent' | 'longest',
  correct: readonly string[],
  given: readonly string[],
): number {
  switch (count) {
    case 'position':
      return correct.filter((id, index) => given[index] === id).length;
    case 'adjacent':
      return correct.slice(1).filter((id, index) => follows(given, correct[index] ?? '', id)).length;
    case 'longest':
      return longestInOrder(given.map((id) => correct.indexOf(id)).filter((place) => place >= 0));
  }
}

const follows = (given: readonly string[], first: string, second: string) =>
  given.includes(first) && given[given.indexOf(first) + 1] === second;

/** The most that stand in the right order when the others are left out. One thing alone is in no order. */
function longestInOrder(places: readonly number[]): number {
  const upTo: number[] = [];
  places.forEach((place, index) => {
    upTo.push(1 + Math.max(0, ...upTo.filter((_, before) => before < index && (places[before] ?? place) < place)));
  });
  const longest = Math.max(0, ...upTo);
  return longest < 2 ? 0 : longest;
}
