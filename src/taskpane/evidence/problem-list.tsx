import { andMore, problemsHeading } from "../../text/evidence-task";
import { useFormStyles } from "./use-form-styles";

/** More than this many are counted: the first are mended first. */
const mostShown = 50;

/** Everything that is wrong with what was read; nothing where nothing is. */
export function ProblemList({ lines }: { readonly lines: readonly string[] }) {
  const styles = useFormStyles();
  if (lines.length === 0) return null;
  const more = lines.length - mostShown;
  return (
    <section aria-labelledby="read-problems">
      <h2 id="read-problems" className={styles.heading}>
        {problemsHeading(lines.length)}
      </h2>
      <ul className={styles.list}>
        {lines.slice(0, mostShown).map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
        {more > 0 && <li>{andMore(more)}</li>}
      </ul>
    </section>
  );
}
