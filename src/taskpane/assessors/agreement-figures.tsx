import { makeStyles, tokens } from "@fluentui/react-components";
import type { AgreementReport } from "../../scoring/agreement/agreement-report";
import { agreementReadings } from "../../text/assessors-sheet";
import { agreementHeading, atRevealNote, measureNames } from "../../text/assessors-task";
import { percent } from "../../text/numbers";
import { Section } from "./section";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, paddingRight: "8px" },
  number: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** The figures of agreement with their reading. */
export function AgreementFigures({ report }: { report: AgreementReport }) {
  const styles = useStyles();
  const count = (times: number, share: number | null): string =>
    share === null ? String(times) : `${times} (${percent(share)})`;
  const rows: readonly (readonly [string, string | null])[] = [
    [measureNames.pairs, String(report.pairs)],
    [measureNames.exact, count(report.exact, report.exactShare)],
    [measureNames.withinOne, count(report.withinOne, report.withinOneShare)],
    [measureNames.kappa, report.kappa?.toFixed(3) ?? null],
    [measureNames.alpha, report.alpha?.toFixed(3) ?? null],
  ];
  return (
    <Section heading={agreementHeading}>
      <table className={styles.table}>
        <tbody>
          {rows.map(([name, value]) =>
            value === null ? null : (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                <td className={styles.number}>{value}</td>
              </tr>
            )
          )}
        </tbody>
      </table>
      <p>
        <strong>{agreementReadings[report.reading]}</strong>
      </p>
      <p>{atRevealNote}</p>
    </Section>
  );
}
