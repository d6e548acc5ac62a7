/** What stands in a number format for the eye alone: literal texts and the sign of a currency. */
const LITERALS = /"[^"]*"|\\[\s\S]/g;
const CURRENCY = /\[\$[^\]-]*(-[0-9A-F]{1,8})?\]/gi;
const COLOURS = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2})\]/gi;
const CONDITIONS = /\[[<>=]{1,2}-?\d{1,6}(?:\.\d{1,6})?\]/g;
const WORDS = /general|am\/pm|a\/p|[eE][+-](?=0)/gi;
/** Fillers, each with the character that it stands for. */
const SPACES = /[_*][^\p{L}\p{N}"\\]/gu;
const LAYOUT =
  /^(?:[0#?.,%/:;@ \-+()$€£¥'&]|\[[hms]{1,2}\]|[ymdhs]|\/\d{1,3}|(?<![a-z])[eg]{1,4}(?![a-z]))*$/i;

/** The format without its literal texts. */
export function withoutLiterals(code: string): string {
  return code
    .replace(LITERALS, (literal) =>
      /^(?:"[^\p{L}\p{N}"]*"|\\[^\p{L}\p{N}])$/u.test(literal) ? literal : ""
    )
    .replace(CURRENCY, (_all, locale: string | undefined) =>
      locale === undefined ? "" : `[$${locale}]`
    );
}

/** Whether a number format says only how numbers and dates look, so that it quotes nobody. */
export function isPlainFormat(code: string): boolean {
  if (withoutLiterals(code) !== code) return false;
  const rest = [LITERALS, COLOURS, CONDITIONS, CURRENCY, WORDS, SPACES].reduce(
    (left, pattern) => left.replace(pattern, " "),
    code
  );
  return LAYOUT.test(rest);
}

/** The format as it may travel: whole, or without its texts where these may not. */
export function travellingFormat(
  code: string,
  words: (text: string) => string | undefined
): string | undefined {
  if (isPlainFormat(code)) return code;
  const whole = words(code);
  if (whole !== undefined) return whole;
  const bare = withoutLiterals(code);
  return bare.trim() !== "" && isPlainFormat(bare) ? bare : undefined;
}
