import type { FunctionRule, LazyRule } from "./function-rule";
import { aggregateFunctions } from "./functions/aggregate";
import { arithmeticFunctions } from "./functions/arithmetic";
import { arrayFunctions } from "./functions/array-math";
import { conditionalFunctions } from "./functions/conditional";
import { formattedTextFunctions } from "./functions/formatted-text";
import { informationFunctions } from "./functions/information";
import { lazyFunctions } from "./functions/lazy";
import { libraryFunctions } from "./functions/library-math";
import { logicalFunctions } from "./functions/logical";
import { lookupFunctions } from "./functions/lookup";
import { placeFunctions } from "./functions/place";
import { roundingFunctions } from "./functions/rounding";
import { statisticalFunctions } from "./functions/statistics";
import { textFunctions } from "./functions/text";

const rules: ReadonlyMap<string, FunctionRule> = new Map(
  [
    ...[aggregateFunctions, arithmeticFunctions, arrayFunctions, conditionalFunctions],
    ...[formattedTextFunctions, informationFunctions, libraryFunctions, logicalFunctions],
    ...[lookupFunctions, placeFunctions, roundingFunctions, statisticalFunctions, textFunctions],
  ].flatMap((table) => Object.entries(table))
);

const lazyRules: ReadonlyMap<string, LazyRule> = new Map(Object.entries(lazyFunctions));

/** The rule of a function by its upper-case name; undefined for one that is not calculated here. */
export function ruleOf(name: string): FunctionRule | undefined {
  return rules.get(name);
}

export function lazyRuleOf(name: string): LazyRule | undefined {
  return lazyRules.get(name);
}

/** The functions that are calculated here, for tests and for messages. */
export function calculatedFunctions(): string[] {
  return [...rules.keys(), ...lazyRules.keys()].sort();
}
