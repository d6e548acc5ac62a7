import type { Framework, Indicator } from "../../src/framework/framework";

/** The largest framework that is allowed: 12 categories, 500 indicators, 10 levels. */
export function bigFramework(like: Framework, indicators = 500): Framework {
  const levels = Array.from({ length: 10 }, (_, index) => ({
    value: index + 1,
    label: `Level ${index + 1}`,
  }));
  const categories = Array.from({ length: 12 }, (_, index) => ({
    code: `K${index + 1}`,
    name: `Category ${index + 1}`,
    weight: 1,
  }));
  const pattern = like.indicators[0]!;
  const anchor = "What an assessor must be able to see, hear or read before this level is given. ";
  const perCategory = Math.ceil(indicators / categories.length);
  return {
    ...like,
    id: "big",
    scale: { ...like.scale, levels },
    categories,
    indicators: Array.from({ length: indicators }, (_, index): Indicator => {
      const code = `X${Math.floor(index / perCategory) + 1}-${index}`;
      return {
        ...pattern,
        code,
        category: categories[Math.floor(index / perCategory)]!.code,
        anchors: levels.map(({ value }) => `${value}. ${anchor.repeat(2)}`),
        redLine: index % 10 === 0 ? 1 : null,
        dataSources: [],
      };
    }),
    barriers: [],
    mitigations: [],
  };
}
