const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Whether XML 1.0 can hold the character. */
function isCharacter(code: number): boolean {
  return code >= 0x20
    ? code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
    : code === 9 || code === 10 || code === 13;
}

function character(entity: string): string | undefined {
  if (!entity.startsWith("#")) return NAMED.get(entity);
  const isHex = entity[1] === "x";
  const digits = entity.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[0-9A-Fa-f]{1,6}$/ : /^[0-9]{1,7}$/).test(digits)) return undefined;
  const code = parseInt(digits, isHex ? 16 : 10);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/**
 * Resolves the texts and attribute values of one document. What the document as a whole does not hold
 * need not be looked for in each of them.
 */
export class QuickText {
  private readonly hasReferences: boolean;
  private readonly hasBreaks: boolean;
  private readonly hasReturns: boolean;
  private readonly hasBrackets: boolean;

  /** @param from where its root begins: line ends before it are nobody's text */
  constructor(
    private readonly document: string,
    from: number
  ) {
    this.hasReferences = document.indexOf("&", from) >= 0;
    this.hasReturns = document.indexOf("\r", from) >= 0;
    this.hasBreaks =
      this.hasReturns || document.indexOf("\n", from) >= 0 || document.indexOf("\t", from) >= 0;
    this.hasBrackets = document.indexOf("]]>", from) >= 0;
  }

  /**
   * Character content between two places, with its references resolved and its line ends made `\n`;
   * undefined where it holds something that the exact parser has to judge.
   */
  content(from: number, to: number): string | undefined {
    let text = this.document.slice(from, to);
    if (this.hasBrackets && text.includes("]]>")) return undefined;
    if (this.hasReturns && text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
    return this.hasReferences && text.includes("&") ? resolved(text) : text;
  }

  /** The same for the value of an attribute, in which white space is made spaces. */
  attribute(from: number, to: number): string | undefined {
    let text = this.document.slice(from, to);
    if (this.hasBreaks) text = text.replace(/\r\n|[\t\n\r]/g, " ");
    return this.hasReferences && text.includes("&") ? resolved(text) : text;
  }
}

function resolved(text: string): string | undefined {
  let result = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", from)) {
    const end = text.indexOf(";", at);
    const found = end < 0 ? undefined : character(text.slice(at + 1, end));
    if (found === undefined) return undefined;
    result += text.slice(from, at) + found;
    from = end + 1;
  }
  return result + text.slice(from);
}
