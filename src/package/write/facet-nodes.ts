import type { ColumnFormat, ConditionalFormat, Hyperlink, Validation } from "../contents";
import { storedFormula } from "../formula/stored-formula";
import { node, type XmlNode } from "../xml/xml-node";
import { toStoredText } from "../xml/xml-text";

/** Width, in characters, of a column that states none. */
const STANDARD_WIDTH = 9.140625;

export function columnNode({ first, last, width, hidden }: ColumnFormat): XmlNode {
  return node("col", {
    min: first + 1,
    max: last + 1,
    width: width ?? STANDARD_WIDTH,
    hidden: hidden === true ? true : null,
    customWidth: width === undefined ? null : true,
  });
}

const stored = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : toStoredText(text);

export function validationNode(validation: Validation): XmlNode {
  const { type, operator, errorStyle, formula1, formula2 } = validation;
  const formula = (name: string, text: string | undefined): XmlNode[] =>
    text === undefined ? [] : [node(name, {}, [], storedFormula(text))];
  return node(
    "dataValidation",
    {
      type: type === "none" ? null : type,
      errorStyle: errorStyle === "stop" ? null : errorStyle,
      operator: operator === "between" ? null : operator,
      allowBlank: validation.allowBlank || null,
      showInputMessage: validation.showPrompt || null,
      showErrorMessage: validation.showError || null,
      errorTitle: stored(validation.errorTitle),
      error: stored(validation.error),
      promptTitle: stored(validation.promptTitle),
      prompt: stored(validation.prompt),
      sqref: validation.ref,
    },
    [...formula("formula1", formula1), ...formula("formula2", formula2)]
  );
}

export function conditionalFormatNode(
  format: ConditionalFormat,
  dxfId: number | undefined
): XmlNode {
  return node("conditionalFormatting", { sqref: format.ref }, [
    node(
      "cfRule",
      {
        type: "expression",
        dxfId,
        priority: format.priority,
        stopIfTrue: format.stopIfTrue || null,
      },
      [node("formula", {}, [], storedFormula(format.formula))]
    ),
  ]);
}

/** `id` is the relationship of a link that leads outside. */
export function hyperlinkNode(link: Hyperlink, id: string | undefined): XmlNode {
  return node("hyperlink", {
    ref: link.ref,
    "r:id": id,
    location: stored(link.location),
    tooltip: stored(link.tooltip),
  });
}
