/** The statistics as a textbook writes them down, without a thought for time. */

/** Checks nothing: every cell is a level, every weight a number. */
function categoryScore(scores, weights) {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < scores.length; row += 1) {
    sum += scores[row][0] * weights[row][0];
    total += weights[row][0];
  }
  return ((sum / total - 1) / 4) * 100;
}

/** Krippendorff's ordinal alpha: every pair of ratings in a unit, then every pair of all ratings. */
function ordinalAlpha(ratings) {
  const units = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((row) => row.length > 1);
  const all = units.flat();
  const count = (value) => all.filter((rating) => rating === value).length;
  const counts = new Map([...new Set(all)].map((value) => [value, count(value)]));
  const squared = (one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    let between = 0;
    for (const [value, held] of counts) {
      if (value >= low && value <= high) between += held;
    }
    return (between - (counts.get(low) + counts.get(high)) / 2) ** 2;
  };
  let observed = 0;
  for (const unit of units) {
    for (let one = 0; one < unit.length; one += 1) {
      for (let other = 0; other < unit.length; other += 1) {
        if (one !== other) observed += squared(unit[one], unit[other]) / (unit.length - 1);
      }
    }
  }
  let expected = 0;
  for (const one of all) {
    for (const other of all) expected += squared(one, other);
  }
  return 1 - observed / all.length / (expected / all.length / (all.length - 1));
}

/** Two-sided p of Mann-Kendall over every order of the values. */
function kendallP(values) {
  const s = (order) => {
    let sum = 0;
    for (let one = 0; one < order.length; one += 1) {
      for (let other = one + 1; other < order.length; other += 1) {
        sum += Math.sign(order[other] - order[one]);
      }
    }
    return sum;
  };
  const reached = Math.abs(s(values));
  const order = [...values];
  let all = 0;
  let asFar = 0;
  const visit = (size) => {
    if (size === 1) {
      all += 1;
      if (Math.abs(s(order)) >= reached) asFar += 1;
      return;
    }
    for (let index = 0; index < size; index += 1) {
      visit(size - 1);
      const from = size % 2 === 0 ? index : 0;
      [order[from], order[size - 1]] = [order[size - 1], order[from]];
    }
  };
  visit(values.length);
  return asFar / all;
}

module.exports = { categoryScore, ordinalAlpha, kendallP };
