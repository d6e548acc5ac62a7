import type { Compared } from "../../actions/compare-rounds";
import type { Framework } from "../../framework/framework";
import type { ComparedIndicator } from "../../scoring/rounds/compare-rounds";
import {
  changeText,
  movementReason,
  movementWords,
  notComparableWords,
  trendText,
} from "../../text/rounds";
import {
  categoriesHeading,
  leftHeading,
  movedHeading,
  movedLine,
  nothingMoved,
  signLine,
  trendLine,
} from "../../text/rounds-task";
import { useRoundStyles } from "./use-styles";

function movedText(framework: Framework, one: ComparedIndicator): string {
  const { indicator, before, after, movement, newEvidence } = one;
  const name = framework.indicators.find(({ code }) => code === indicator)?.name ?? "";
  const level = (entry: typeof before): number =>
    entry?.entry.kind === "score" ? entry.entry.level : 0;
  const line = movedLine(
    `${indicator} ${name}`.trim(),
    level(before),
    level(after),
    movement === null ? "" : movementWords[movement]
  );
  const reason = movementReason(movement, newEvidence);
  return reason === "" ? line : `${line} ${reason}.`;
}

/** What a comparison found: categories with their trend, then what moved, then what is left out. */
export function ComparisonView({
  framework,
  compared,
}: {
  readonly framework: Framework;
  readonly compared: Compared;
}) {
  const styles = useRoundStyles();
  const { comparison, trends } = compared;
  const moved = comparison.indicators.filter(
    ({ movement }) => movement !== null && movement !== "same"
  );
  const left = comparison.indicators.filter(({ why }) => why !== null);
  return (
    <div className={styles.part}>
      <h3 className={styles.small}>{categoriesHeading}</h3>
      <ul className={styles.list}>
        {framework.categories.map(({ code, name }) => {
          const change = comparison.categories.find((one) => one.category === code)?.change ?? null;
          const trend = trends.trends.find((one) => one.category === code);
          return (
            <li key={code}>
              {name}: {changeText(change)}
              {change !== null && <> ({signLine(change.ups, change.downs, change.signP)})</>}.
              {trend !== undefined && <> {trendLine(trendText(trend))}</>}
            </li>
          );
        })}
      </ul>
      <h3 className={styles.small}>
        {movedHeading} ({moved.length})
      </h3>
      {moved.length === 0 ? (
        <p className={styles.line}>{nothingMoved}</p>
      ) : (
        <ul className={styles.list}>
          {moved.map((one) => (
            <li key={one.indicator}>{movedText(framework, one)}</li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <details>
          <summary>
            {leftHeading} ({left.length})
          </summary>
          <ul className={styles.list}>
            {left.map(({ indicator, why }) => (
              <li key={indicator}>
                {indicator}: {why === null ? "" : notComparableWords[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
