/**
 * Two-sided p of the exact sign test: how often a fair coin would split `ups + downs` throws at least
 * as unevenly. 2 · P(X ≤ min(ups, downs)) with X binomial(ups + downs, 1/2), at most 1; Dixon and
 * Mood, Journal of the American Statistical Association 41 (1946) 557. Indicators that did not
 * change are left out, as the test demands.
 * @returns 0..1; 1 where nothing moved.
 */
export function signTest(ups: number, downs: number): number {
  const moved = ups + downs;
  const fewer = Math.min(ups, downs);
  if (ups === downs) {
    return 1;
  }
  // In logarithms: 2^-1100 is no number any more.
  let logTerm = -moved * Math.LN2;
  let tail = 0;
  for (let count = 0; count <= fewer; count += 1) {
    tail += Math.exp(logTerm);
    logTerm += Math.log((moved - count) / (count + 1));
  }
  return Math.min(1, 2 * tail);
}
