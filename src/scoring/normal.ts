/**
 * The normal distribution, to some 14 digits.
 *
 * Below 3 by the series of Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical
 * Software 11 (2004), no. 4; from there on by Laplace's continued fraction (Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 26.2.14), which keeps the digits of small probabilities.
 */
const rootTwoPi = Math.sqrt(2 * Math.PI);
const seriesLimit = 3;
const fractionSteps = 200;

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / rootTwoPi;
}

/** P(X > x) for a standard normal X, 0..1. */
function upperTail(x: number): number {
  if (x < 0) {
    return 1 - upperTail(-x);
  }
  if (x >= seriesLimit) {
    let fraction = x;
    for (let step = fractionSteps; step > 0; step -= 1) {
      fraction = x + step / fraction;
    }
    return density(x) / fraction;
  }
  let term = x;
  let sum = x;
  for (let odd = 3; sum + term > sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 - density(x) * sum;
}

/** P(low < X < high) for a standard normal X; from the nearer tail, so that far bands keep digits. */
export function normalBetween(low: number, high: number): number {
  return low > 0 ? upperTail(low) - upperTail(high) : upperTail(-high) - upperTail(-low);
}

/**
 * How many standard errors a two-sided range reaches: 1.644854 for 0.9.
 * First Abramowitz and Stegun 26.2.23, then Halley's method on the exact tail.
 * @param level Share of the distribution inside the range, above 0 and below 1.
 */
export function twoSidedQuantile(level: number): number {
  const tail = (1 - level) / 2;
  const t = Math.sqrt(-2 * Math.log(tail));
  let x =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step += 1) {
    const miss = (tail - upperTail(x)) / density(x);
    x -= miss / (1 + (x * miss) / 2);
  }
  return x;
}
