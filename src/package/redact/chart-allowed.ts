import { type Allowed, type Check, element, flagValue, number, oneWordOf } from "./allow-list";
import { BODY, maybe, RUN, SHAPE, val } from "./drawing-allowed";

/** Elements of a chart that may travel; the values that a chart keeps of its cells never do. */

export interface ChartChecks {
  readonly words: Check;
  /** Where a series takes its values from. */
  readonly reference: Check;
}

const LAYOUT = element(
  {},
  {
    "c:manualLayout": element(
      {},
      {
        "c:layoutTarget": val(oneWordOf("inner outer")),
        ...Object.fromEntries(
          "c:xMode c:yMode c:wMode c:hMode"
            .split(" ")
            .map((n) => [n, val(oneWordOf("edge factor"))])
        ),
        ...Object.fromEntries("c:x c:y c:w c:h".split(" ").map((n) => [n, val(number)])),
      }
    ),
  }
);

/** Here, not where they are used: the words of the format are known before anything is written. */
const WORD = {
  labelPlace: oneWordOf("bestFit b ctr inBase inEnd l outEnd r t"),
  symbol: oneWordOf("circle dash diamond dot none plus square star triangle x auto"),
  barDirection: oneWordOf("bar col"),
  grouping: oneWordOf("clustered stacked percentStacked standard"),
  scatterStyle: oneWordOf("lineMarker line marker smooth smoothMarker none"),
  radarStyle: oneWordOf("standard marker filled"),
  orientation: oneWordOf("minMax maxMin"),
  axisPlace: oneWordOf("b l r t"),
  tick: oneWordOf("cross in none out"),
  tickLabels: oneWordOf("high low nextTo none"),
  crosses: oneWordOf("autoZero max min"),
  crossBetween: oneWordOf("between midCat"),
  labelAlignment: oneWordOf("ctr l r"),
  legendPlace: oneWordOf("b tr l r t"),
  blanks: oneWordOf("span gap zero"),
};

export function chartAllowed({ words, reference }: ChartChecks): Allowed {
  const paragraph = (withText: boolean): Allowed =>
    element(
      {},
      {
        "a:pPr": element({}, { "a:defRPr": RUN }),
        ...(withText && {
          "a:r": element({}, { "a:rPr": RUN, "a:t": { text: words } }),
        }),
        "a:endParaRPr": RUN,
      }
    );
  const text = (withText: boolean): Allowed =>
    element({}, { "a:bodyPr": BODY, "a:lstStyle": element(), "a:p": paragraph(withText) });
  const from: Allowed = {
    children: { "c:f": { text: reference, needs: ["#text"] } },
    needs: ["c:f"],
  };
  const references = element({}, { "c:strRef": from, "c:numRef": from });
  const title = element(
    {},
    {
      "c:tx": element({}, { "c:rich": text(true), "c:strRef": from }),
      "c:layout": LAYOUT,
      "c:overlay": maybe(flagValue),
      "c:spPr": SHAPE,
      "c:txPr": text(false),
    }
  );
  const format: Allowed = {
    attributes: { formatCode: words, sourceLinked: flagValue },
    needs: ["@formatCode"],
  };
  const labels = element(
    {},
    {
      "c:numFmt": format,
      "c:spPr": SHAPE,
      "c:txPr": text(false),
      "c:dLblPos": val(WORD.labelPlace),
      ...Object.fromEntries(
        "c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize"
          .split(" ")
          .map((name) => [name, maybe(flagValue)])
      ),
      "c:delete": maybe(flagValue),
    }
  );
  const marker = element(
    {},
    {
      "c:symbol": val(WORD.symbol),
      "c:size": val(number),
      "c:spPr": SHAPE,
    }
  );
  const series = element(
    {},
    {
      "c:idx": val(number),
      "c:order": val(number),
      // A reference, or a name that was typed.
      "c:tx": {
        children: { ...references.children, "c:v": { text: words, needs: ["#text"] } },
        needs: ["c:strRef|c:v"],
      },
      "c:spPr": SHAPE,
      "c:invertIfNegative": maybe(flagValue),
      "c:marker": marker,
      "c:dPt": {
        children: {
          "c:idx": val(number),
          "c:invertIfNegative": maybe(flagValue),
          "c:bubble3D": maybe(flagValue),
          "c:spPr": SHAPE,
        },
        needs: ["c:idx"],
      },
      "c:dLbls": labels,
      "c:cat": references,
      "c:val": references,
      "c:xVal": references,
      "c:yVal": references,
      "c:smooth": maybe(flagValue),
    }
  );
  const plot = element(
    {},
    {
      "c:barDir": val(WORD.barDirection),
      "c:grouping": maybe(WORD.grouping),
      "c:scatterStyle": val(WORD.scatterStyle),
      "c:radarStyle": val(WORD.radarStyle),
      "c:varyColors": maybe(flagValue),
      "c:ser": series,
      "c:dLbls": labels,
      "c:gapWidth": maybe(number),
      "c:overlap": maybe(number),
      "c:marker": maybe(flagValue),
      "c:firstSliceAng": maybe(number),
      "c:holeSize": maybe(number),
      "c:axId": val(number),
    }
  );
  const axis = element(
    {},
    {
      "c:axId": val(number),
      "c:scaling": element(
        {},
        {
          "c:orientation": val(WORD.orientation),
          "c:max": val(number),
          "c:min": val(number),
        }
      ),
      "c:delete": maybe(flagValue),
      "c:axPos": val(WORD.axisPlace),
      "c:majorGridlines": element({}, { "c:spPr": SHAPE }),
      "c:title": title,
      "c:numFmt": format,
      "c:majorTickMark": maybe(WORD.tick),
      "c:minorTickMark": maybe(WORD.tick),
      "c:tickLblPos": maybe(WORD.tickLabels),
      "c:spPr": SHAPE,
      "c:txPr": text(false),
      "c:crossAx": val(number),
      "c:crosses": maybe(WORD.crosses),
      "c:crossBetween": val(WORD.crossBetween),
      "c:auto": maybe(flagValue),
      "c:lblAlgn": maybe(WORD.labelAlignment),
      "c:lblOffset": maybe(number),
      "c:noMultiLvlLbl": maybe(flagValue),
      "c:majorUnit": val(number),
      "c:minorUnit": val(number),
    }
  );
  const plots = "barChart lineChart pieChart doughnutChart areaChart scatterChart radarChart";
  return element(
    {},
    {
      "c:roundedCorners": maybe(flagValue),
      "c:chart": element(
        {},
        {
          "c:title": title,
          "c:autoTitleDeleted": maybe(flagValue),
          "c:plotArea": element(
            {},
            {
              "c:layout": LAYOUT,
              ...Object.fromEntries(plots.split(" ").map((name) => [`c:${name}`, plot])),
              "c:catAx": axis,
              "c:valAx": axis,
              "c:spPr": SHAPE,
            }
          ),
          "c:legend": element(
            {},
            {
              "c:legendPos": maybe(WORD.legendPlace),
              "c:layout": LAYOUT,
              "c:overlay": maybe(flagValue),
              "c:spPr": SHAPE,
              "c:txPr": text(false),
            }
          ),
          "c:plotVisOnly": maybe(flagValue),
          "c:dispBlanksAs": maybe(WORD.blanks),
        }
      ),
      "c:spPr": SHAPE,
      "c:txPr": text(false),
    }
  );
}
