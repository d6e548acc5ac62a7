import {
  type Allowed,
  areas,
  type Check,
  element,
  flagValue,
  number,
  oneWordOf,
} from "./allow-list";
import { COLOUR } from "./style-allowed";

/** Elements of a sheet's part that may travel (ECMA-376 part 1, 18.3), in the schema's order. */

export interface SheetChecks {
  /** Words on a sheet beside its cells: prompts, headers and footers. */
  readonly words: Check;
  /** A formula of a rule. */
  readonly formula: Check;
  /** Number of a format for conditional formats. */
  readonly dxf: Check;
  /** Number of a cell format. */
  readonly style: Check;
}

const PANE = element({
  xSplit: number,
  ySplit: number,
  topLeftCell: areas,
  activePane: oneWordOf("bottomRight topRight bottomLeft topLeft"),
  state: oneWordOf("split frozen frozenSplit"),
});

export const VIEW = element(
  {
    showGridLines: flagValue,
    showRowColHeaders: flagValue,
    showZeros: flagValue,
    rightToLeft: flagValue,
    zoomScale: number,
    zoomScaleNormal: number,
  },
  { pane: PANE }
);

export const SHEET_FORMAT = element({
  baseColWidth: number,
  // A width of 0 hides what has no width of its own.
  defaultColWidth: (value) => (Number(value) > 0 ? number(value) : undefined),
  defaultRowHeight: number,
  customHeight: flagValue,
  outlineLevelRow: number,
  outlineLevelCol: number,
});

export const SHEET_PROPERTIES = element(
  {},
  {
    tabColor: COLOUR,
    outlinePr: element({ summaryBelow: flagValue, summaryRight: flagValue }),
    pageSetUpPr: element({ fitToPage: flagValue }),
  }
);

export const PRINT_OPTIONS = element({
  horizontalCentered: flagValue,
  verticalCentered: flagValue,
  headings: flagValue,
  gridLines: flagValue,
  gridLinesSet: flagValue,
});

export const PAGE_MARGINS: Allowed = {
  ...element({
    left: number,
    right: number,
    top: number,
    bottom: number,
    header: number,
    footer: number,
  }),
  needs: ["@left", "@right", "@top", "@bottom", "@header", "@footer"],
};

export const PAGE_SETUP = element({
  paperSize: number,
  scale: number,
  firstPageNumber: number,
  fitToWidth: number,
  fitToHeight: number,
  pageOrder: oneWordOf("downThenOver overThenDown"),
  orientation: oneWordOf("default portrait landscape"),
  blackAndWhite: flagValue,
  draft: flagValue,
  useFirstPageNumber: flagValue,
});

export function headerFooterAllowed({ words }: SheetChecks): Allowed {
  const line: Allowed = { text: words, needs: ["#text"] };
  return element(
    {
      differentOddEven: flagValue,
      differentFirst: flagValue,
      scaleWithDoc: flagValue,
      alignWithMargins: flagValue,
    },
    {
      oddHeader: line,
      oddFooter: line,
      evenHeader: line,
      evenFooter: line,
      firstHeader: line,
      firstFooter: line,
    }
  );
}

const OPERATORS =
  "lessThan lessThanOrEqual equal notEqual greaterThanOrEqual greaterThan between notBetween containsText notContains beginsWith endsWith";

/** Here, not where they are used: the words of the format are known before anything is written. */
const WORD = {
  validation: oneWordOf("none whole decimal list date time textLength custom"),
  errorStyle: oneWordOf("stop warning information"),
  operator: oneWordOf(OPERATORS),
  threshold: oneWordOf("num percent max min formula percentile"),
  rule: oneWordOf(
    "expression cellIs colorScale dataBar iconSet top10 uniqueValues duplicateValues containsText notContainsText beginsWith endsWith containsBlanks notContainsBlanks containsErrors notContainsErrors timePeriod aboveAverage"
  ),
  timePeriod: oneWordOf(
    "today yesterday tomorrow last7Days thisMonth lastMonth nextMonth thisWeek lastWeek nextWeek"
  ),
  iconSet: oneWordOf(
    "3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack 4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters"
  ),
};

export function validationAllowed({ words, formula }: SheetChecks): Allowed {
  const line: Allowed = { text: formula, needs: ["#text"] };
  return {
    attributes: {
      type: WORD.validation,
      errorStyle: WORD.errorStyle,
      operator: WORD.operator,
      allowBlank: flagValue,
      showDropDown: flagValue,
      showInputMessage: flagValue,
      showErrorMessage: flagValue,
      errorTitle: words,
      error: words,
      promptTitle: words,
      prompt: words,
      sqref: areas,
    },
    children: { formula1: line, formula2: line },
    needs: ["@sqref"],
  };
}

export function ruleAllowed({ words, formula, dxf }: SheetChecks): Allowed {
  const line: Allowed = { text: formula, needs: ["#text"] };
  // A threshold is a number or a formula.
  const threshold: Allowed = {
    attributes: {
      type: WORD.threshold,
      val: (value) => number(value) ?? formula(value),
      gte: flagValue,
    },
    needs: ["@type"],
  };
  return {
    attributes: {
      type: WORD.rule,
      dxfId: dxf,
      priority: number,
      stopIfTrue: flagValue,
      aboveAverage: flagValue,
      percent: flagValue,
      bottom: flagValue,
      operator: WORD.operator,
      text: words,
      timePeriod: WORD.timePeriod,
      rank: number,
      stdDev: number,
      equalAverage: flagValue,
    },
    children: {
      formula: line,
      colorScale: element({}, { cfvo: threshold, color: COLOUR }),
      dataBar: element(
        { minLength: number, maxLength: number, showValue: flagValue },
        { cfvo: threshold, color: COLOUR }
      ),
      iconSet: element(
        {
          iconSet: WORD.iconSet,
          showValue: flagValue,
          percent: flagValue,
          reverse: flagValue,
        },
        { cfvo: threshold }
      ),
    },
    needs: ["@type", "@priority"],
  };
}

export const columnAllowed = ({ style }: SheetChecks): Allowed => ({
  attributes: {
    min: number,
    max: number,
    width: number,
    style,
    bestFit: flagValue,
    customWidth: flagValue,
    outlineLevel: number,
  },
  needs: ["@min", "@max"],
});

export const rowAllowed = ({ style }: SheetChecks): Allowed =>
  element({
    ht: number,
    customHeight: flagValue,
    s: style,
    customFormat: flagValue,
    outlineLevel: number,
    thickTop: flagValue,
    thickBot: flagValue,
  });
