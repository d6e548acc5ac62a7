import { makeStyles, tokens } from "@fluentui/react-components";
import { oneDecimal } from "../../text/numbers";
import {
  categoryHeader,
  chartAsTable,
  chartTitle,
  chartWords,
  noScore,
  rangeHeader,
  rangeWords,
  scoreHeader,
} from "../../text/results-task";

interface Row {
  readonly name: string;
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
}

const ROW = 34;
const BAR = 10;
/** Room for the ends of the outermost whiskers. */
const EDGE = 2;

const useStyles = makeStyles({
  figure: { margin: 0 },
  chart: { display: "block", width: "100%", height: "auto" },
  track: {
    fill: tokens.colorNeutralBackground5,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  bar: {
    fill: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  whisker: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "12px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  table: { width: "100%", borderCollapse: "collapse", textAlign: "left" },
  number: { textAlign: "right" },
  summary: { cursor: "pointer", minHeight: "24px" },
});

/** A bar for each category, with a whisker for what is still possible; the same as words and table. */
export function ScoreBars({ rows }: { rows: readonly Row[] }) {
  const styles = useStyles();
  const height = rows.length * ROW;
  const at = (score: number): number => EDGE + (score * (296 - 2 * EDGE)) / 100;
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={chartWords(rows)}
        viewBox={`0 0 296 ${height}`}
        className={styles.chart}
      >
        {rows.map(({ name, score, low, high }, index) => {
          const top = index * ROW;
          const middle = top + 18 + BAR / 2;
          return (
            <g key={name}>
              <text x={EDGE} y={top + 13} className={styles.text}>
                {name.length > 44 ? `${name.slice(0, 43)}…` : name}
              </text>
              <rect
                x={at(0)}
                y={top + 18}
                width={at(100) - at(0)}
                height={BAR}
                className={styles.track}
              />
              {score !== null && (
                <rect
                  x={at(0)}
                  y={top + 18}
                  width={at(score) - at(0)}
                  height={BAR}
                  className={styles.bar}
                />
              )}
              {high - low > 1e-9 && (
                <path
                  className={styles.whisker}
                  d={`M${at(low)} ${middle - 5}v10M${at(low)} ${middle}H${at(high)}M${at(high)} ${middle - 5}v10`}
                />
              )}
            </g>
          );
        })}
      </svg>
      <details>
        <summary className={styles.summary}>{chartAsTable}</summary>
        <table className={styles.table}>
          <caption>{chartTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{categoryHeader}</th>
              <th scope="col" className={styles.number}>
                {scoreHeader}
              </th>
              <th scope="col" className={styles.number}>
                {rangeHeader}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, score, low, high }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.number}>{score === null ? noScore : oneDecimal(score)}</td>
                <td className={styles.number}>{rangeWords(low, high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
