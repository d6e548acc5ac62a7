import { isError } from "./operand";
import { parseFormula } from "./parse-formula";
import { resolveArea, resolveStructured } from "./resolve-area";
import type { Area, Position, Surroundings } from "./surroundings";
import type { NameNode, Node } from "./syntax";
import { tableBody } from "./table-body";
import { asWideAs } from "./functions/conditional";
import { Unsupported } from "./unsupported";

/** Their arguments say where to look: what they read is known only when they are calculated. */
const ROAMING: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET"]);

/** Their third argument may be smaller than what is added up. */
const STRETCHING: ReadonlySet<string> = new Set(["SUMIF", "AVERAGEIF"]);

const DEEPEST_NAME = 50;

class Unknown extends Error {}

interface Walk {
  readonly at: Position;
  readonly surroundings: Surroundings;
  readonly areas: Area[];
  readonly isInName: boolean;
  readonly depth: number;
}

/**
 * All areas that a formula may read, whichever branch it takes, whole columns as such; null when
 * that cannot be known from its text.
 */
export function precedents(
  formula: string,
  at: Position,
  surroundings: Surroundings
): Area[] | null {
  const areas: Area[] = [];
  try {
    visit(parseFormula(formula), { at, surroundings, areas, isInName: false, depth: 0 });
  } catch (problem) {
    if (problem instanceof Unknown || problem instanceof Unsupported) return null;
    throw problem;
  }
  return areas;
}

function visit(node: Node, walk: Walk): void {
  switch (node.kind) {
    case "area":
    case "structured": {
      const area = plainArea(node, walk);
      if (area) walk.areas.push(area);
      return;
    }
    case "name":
      visitName(node, walk);
      return;
    case "unary":
    case "intersect-with-cell":
      visit(node.operand, walk);
      return;
    case "binary":
    case "overlap":
      visit(node.left, walk);
      visit(node.right, walk);
      return;
    case "span":
      visitSpan(node.left, node.right, walk);
      return;
    case "let":
      for (const { value } of node.declarations) visit(value, walk);
      visit(node.body, walk);
      return;
    case "call":
      visitCall(node.name, node.args, walk);
      return;
    case "unsupported":
      throw new Unknown(node.reason);
    case "value":
    case "grid":
      return;
  }
}

function plainArea(node: Node | null | undefined, walk: Walk): Area | undefined {
  if (node?.kind !== "area" && node?.kind !== "structured") return undefined;
  const area =
    node.kind === "area"
      ? resolveArea(node, walk.at, walk.surroundings, walk.isInName)
      : resolveStructured(node, walk.at, walk.surroundings);
  return isError(area) ? undefined : area;
}

function visitName(node: NameNode, walk: Walk): void {
  const { at, surroundings } = walk;
  if (walk.depth > DEEPEST_NAME) throw new Unknown(`the name ${node.name} refers to itself`);
  const formula = surroundings.name(node.name, node.sheet ?? at.sheet);
  if (formula !== undefined) {
    visit(parseFormula(formula), { ...walk, isInName: true, depth: walk.depth + 1 });
    return;
  }
  const body = tableBody(node.name, surroundings);
  if (body) walk.areas.push(body);
}

/** What lies between two ends: at most the smallest area around all that both of them name. */
function visitSpan(left: Node, right: Node, walk: Walk): void {
  const areas: Area[] = [];
  visit(left, { ...walk, areas });
  visit(right, { ...walk, areas });
  const [first, ...others] = areas;
  if (!first) return;
  if (others.some((area) => area.sheet.toLowerCase() !== first.sheet.toLowerCase())) {
    walk.areas.push(...areas);
    return;
  }
  walk.areas.push({
    sheet: first.sheet,
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  });
}

function visitCall(name: string, args: readonly (Node | null)[], walk: Walk): void {
  if (ROAMING.has(name)) throw new Unknown(name);
  for (const argument of args) if (argument) visit(argument, walk);
  if (!STRETCHING.has(name)) return;
  const tested = plainArea(args[0], walk);
  const summed = plainArea(args[2], walk);
  if (tested && summed) walk.areas.push(asWideAs(summed, tested));
}
