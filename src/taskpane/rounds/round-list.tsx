import type { ListRoundsOutcome } from "../../actions/list-rounds";
import {
  damageAdvice,
  damageHeading,
  damagedWord,
  noRounds,
  roundLine,
  roundsHeading,
  soundWord,
} from "../../text/rounds-task";
import { useRoundStyles } from "./use-styles";

export type ListedRounds = Extract<ListRoundsOutcome, { readonly kind: "rounds" }>;

/** The finished rounds, each with what its verification found. */
export function RoundList({ listed }: { readonly listed: ListedRounds }) {
  const styles = useRoundStyles();
  const { rounds, damage } = listed;
  const all = [...damage, ...rounds.flatMap((round) => round.damage)];
  return (
    <section aria-labelledby="finished" className={styles.part}>
      <h2 id="finished" className={styles.heading}>
        {roundsHeading}
      </h2>
      {rounds.length === 0 && <p className={styles.line}>{noRounds}</p>}
      <ul className={styles.list}>
        {rounds.map((round) => (
          <li key={round.number}>
            {roundLine(round)} — {round.damage.length === 0 ? soundWord : damagedWord}
          </li>
        ))}
      </ul>
      {all.length > 0 && (
        <div className={styles.warning}>
          <h3 className={styles.small}>{damageHeading}</h3>
          <ul className={styles.list}>
            {all.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className={styles.line}>{damageAdvice}</p>
        </div>
      )}
    </section>
  );
}
