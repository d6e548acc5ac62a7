import {
  type Allowed,
  type Check,
  colour,
  element,
  flagValue,
  number,
  oneWordOf,
} from "./allow-list";

/** Elements of drawings, of which charts are made, that may travel. */

/** An element that has a value, and no meaning without one. */
export const val = (check: Check): Allowed => ({ attributes: { val: check }, needs: ["@val"] });
/** An element whose value may be left out: the format has one for it. */
export const maybe = (check: Check): Allowed => element({ val: check });

const SHADES = Object.fromEntries(
  "a:alpha a:lumMod a:lumOff a:tint a:shade a:satMod".split(" ").map((name) => [name, val(number)])
);
const COLOURS: Readonly<Record<string, Allowed>> = {
  "a:srgbClr": { attributes: { val: colour }, children: SHADES, needs: ["@val"] },
  "a:schemeClr": {
    attributes: {
      val: oneWordOf(
        "bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2"
      ),
    },
    children: SHADES,
    needs: ["@val"],
  },
};
const FILLS: Readonly<Record<string, Allowed>> = {
  "a:noFill": element(),
  "a:solidFill": element({}, COLOURS),
};
const LINE = element(
  { w: number, cap: oneWordOf("rnd sq flat"), cmpd: oneWordOf("sng dbl") },
  {
    ...FILLS,
    "a:prstDash": val(
      oneWordOf("solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot")
    ),
    "a:round": element(),
  }
);
/** Fill and line of a shape. */
export const SHAPE = element({}, { ...FILLS, "a:ln": LINE });
/** How a run of text looks. */
export const RUN = element(
  { lang: oneWordOf("en-US en-GB"), sz: number, b: flagValue, i: flagValue },
  FILLS
);
/** How the text of a shape lies. */
export const BODY = element({
  rot: number,
  vert: oneWordOf("horz vert vert270"),
  wrap: oneWordOf("none square"),
  anchor: oneWordOf("t ctr b"),
});
