import {
  type Allowed,
  type Check,
  colour,
  element,
  flagValue,
  number,
  oneWordOf,
} from "./allow-list";

/** Elements of the styles part that may travel (ECMA-376 part 1, 18.8). */

const val = (check: Check): Allowed => element({ val: check });
export const COLOUR = element({
  rgb: colour,
  theme: number,
  tint: number,
  indexed: number,
  auto: flagValue,
});
const EDGE = element(
  {
    style: oneWordOf(
      "none thin medium dashed dotted thick double hair mediumDashed dashDot mediumDashDot dashDotDot mediumDashDotDot slantDashDot"
    ),
  },
  { color: COLOUR }
);

export const FILL = element(
  {},
  {
    patternFill: element(
      {
        patternType: oneWordOf(
          "none solid mediumGray darkGray lightGray darkHorizontal darkVertical darkDown darkUp darkGrid darkTrellis lightHorizontal lightVertical lightDown lightUp lightGrid lightTrellis gray125 gray0625"
        ),
      },
      { fgColor: COLOUR, bgColor: COLOUR }
    ),
    gradientFill: element(
      {
        type: oneWordOf("linear path"),
        degree: number,
        left: number,
        right: number,
        top: number,
        bottom: number,
      },
      { stop: element({ position: number }, { color: COLOUR }) }
    ),
  }
);

export const BORDER = element(
  { diagonalUp: flagValue, diagonalDown: flagValue, outline: flagValue },
  Object.fromEntries(
    "start end left right top bottom diagonal vertical horizontal"
      .split(" ")
      .map((edge) => [edge, EDGE])
  )
);

/** Here, not where they are used: the words of the format are known before anything is written. */
const WORD = {
  underline: oneWordOf("single double singleAccounting doubleAccounting none"),
  place: oneWordOf("baseline superscript subscript"),
  scheme: oneWordOf("none major minor"),
};

/** @param name what a font's name may be */
export const fontAllowed = (name: Check): Allowed =>
  element(
    {},
    {
      ...Object.fromEntries(
        "b i strike condense extend outline shadow".split(" ").map((one) => [one, val(flagValue)])
      ),
      u: val(WORD.underline),
      vertAlign: val(WORD.place),
      sz: val(number),
      color: COLOUR,
      name: { ...val(name), needs: ["@val"] },
      family: val(number),
      charset: val(number),
      scheme: val(WORD.scheme),
    }
  );

const ALIGNMENT = element({
  horizontal: oneWordOf("general left center right fill justify centerContinuous distributed"),
  vertical: oneWordOf("top center bottom justify distributed"),
  textRotation: number,
  wrapText: flagValue,
  indent: number,
  relativeIndent: number,
  justifyLastLine: flagValue,
  shrinkToFit: flagValue,
  readingOrder: number,
});
const PROTECTION = element({ locked: flagValue, hidden: flagValue });

/** An entry of `cellXfs`; what it takes from a cell style is written out by the caller. */
export const XF = element(
  { numFmtId: number, fontId: number, fillId: number, borderId: number, quotePrefix: flagValue },
  { alignment: ALIGNMENT, protection: PROTECTION }
);

/** @param code what a number format may be */
export const numberFormatAllowed = (code: Check): Allowed => ({
  ...element({ numFmtId: number, formatCode: code }),
  needs: ["@numFmtId", "@formatCode"],
});

export const dxfAllowed = (font: Check, code: Check): Allowed =>
  element(
    {},
    {
      font: fontAllowed(font),
      numFmt: numberFormatAllowed(code),
      fill: FILL,
      alignment: ALIGNMENT,
      border: BORDER,
      protection: PROTECTION,
    }
  );
