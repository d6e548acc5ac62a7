import { parse, tokenize, type AstExpression, type Token } from "@borgar/fx";
import type { CellError } from "../../package/contents";
import { isErrorText } from "../../package/error-text";
import { REF_ERROR } from "./operand";
import { referenceNode } from "./reference-node";
import type { Scalar } from "./surroundings";
import type { BinaryOperator, Node } from "./syntax";

const BINARY: readonly string[] = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="];

function isBinaryOperator(operator: string): operator is BinaryOperator {
  return BINARY.includes(operator);
}

function errorOf(text: string): CellError {
  return isErrorText(text) ? { error: text } : REF_ERROR;
}

/** Prefixes by which a file marks functions that are newer than the format. */
function functionName(name: string): string {
  return name.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
}

const unsupported = (reason: string): Node => ({ kind: "unsupported", reason });

function fromTree(node: AstExpression): Node {
  switch (node.type) {
    case "Literal":
      return { kind: "value", value: node.value };
    case "ErrorLiteral":
      return { kind: "value", value: errorOf(node.value) };
    case "ReferenceIdentifier":
      return referenceNode(node.value, node.kind);
    case "ArrayExpression":
      return gridNode(node.elements);
    case "UnaryExpression":
      return unaryNode(node.operator, node.arguments[0]);
    case "BinaryExpression":
      return binaryNode(node.operator, node.arguments[0], node.arguments[1]);
    case "CallExpression":
      if (node.callee.type !== "Identifier") return unsupported("a LAMBDA that is called");
      return {
        kind: "call",
        name: functionName(node.callee.name),
        args: node.arguments.map((argument: AstExpression | null) =>
          argument ? fromTree(argument) : null
        ),
      };
    case "LetExpression":
      if (!node.body) return unsupported("a LET without a calculation");
      return {
        kind: "let",
        declarations: node.declarations.map(({ id, init }) => ({
          name: id.name.replace(/^_xlpm\./i, "").toLowerCase(),
          value: init ? fromTree(init) : { kind: "value", value: null },
        })),
        body: fromTree(node.body),
      };
    default:
      return unsupported("LAMBDA");
  }
}

function gridNode(elements: readonly (readonly AstExpression[])[]): Node {
  const rows: Scalar[][] = elements.map((row) =>
    row.map((element) => {
      if (element.type === "Literal") return element.value;
      return element.type === "ErrorLiteral" ? errorOf(element.value) : null;
    })
  );
  const isEven = rows.every((row) => row.length === rows[0]?.length);
  return isEven ? { kind: "grid", rows } : unsupported("an array with rows of different length");
}

function unaryNode(operator: string, argument: AstExpression | undefined): Node {
  if (!argument) return unsupported(`the operator ${operator} without an operand`);
  const operand = fromTree(argument);
  if (operator === "@") return { kind: "intersect-with-cell", operand };
  if (operator === "+" || operator === "-" || operator === "%") {
    return { kind: "unary", operator, operand };
  }
  return unsupported("a reference to a spilled range");
}

function binaryNode(operator: string, first?: AstExpression, second?: AstExpression): Node {
  if (!first || !second) return unsupported(`the operator ${operator} without an operand`);
  if (operator === ",") return unsupported("a union of references");
  const left = fromTree(first);
  const right = fromTree(second);
  if (operator === ":") return { kind: "span", left, right };
  if (operator === " ") return { kind: "overlap", left, right };
  if (isBinaryOperator(operator)) return { kind: "binary", operator, left, right };
  return unsupported(`the operator ${operator}`);
}

/** A reference that lost its cells stands as `Sheet1!#REF!`; the parser takes it without the sheet. */
function withoutLostSheets(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => {
    const isMark = token.value === "!" && token.type === "operator";
    const lost = isMark ? tokens[index + 1] : tokens[index + 2];
    const isContext = token.type.startsWith("context") && tokens[index + 1]?.value === "!";
    return !((isMark || isContext) && lost?.type === "error");
  });
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Node>();

/**
 * The formula (with or without `=`) as a tree. A formula that cannot be read is one `unsupported`
 * node. Trees are remembered, because a sheet calculates the same formulas again and again.
 */
export function parseFormula(formula: string): Node {
  const known = remembered.get(formula);
  if (known) return known;
  let tree: Node;
  try {
    const text = formula.startsWith("=") ? formula : `=${formula}`;
    tree = fromTree(parse(withoutLostSheets(tokenize(text, { withLocation: false }))));
  } catch (problem) {
    tree = unsupported(problem instanceof Error ? problem.message : "the formula cannot be read");
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(formula, tree);
  return tree;
}
