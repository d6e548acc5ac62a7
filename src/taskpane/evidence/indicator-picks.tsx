import { Checkbox } from "@fluentui/react-components";
import type { Framework } from "../../framework/framework";
import { allOf, chooseHeading } from "../../text/evidence-print";
import { useFormStyles } from "./use-form-styles";

/** Some indicators, one by one or a category at a time. */
export function IndicatorPicks({
  framework,
  chosen,
  onChange,
}: {
  readonly framework: Framework;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const styles = useFormStyles();
  const put = (codes: readonly string[], isIn: boolean): void => {
    const next = new Set(chosen);
    for (const code of codes) {
      if (isIn) next.add(code);
      else next.delete(code);
    }
    onChange(next);
  };
  return (
    <section className={styles.part} aria-labelledby="picks">
      <h2 id="picks" className={styles.heading}>
        {chooseHeading} ({chosen.size})
      </h2>
      {framework.categories.map((category) => {
        const own = framework.indicators.filter((one) => one.category === category.code);
        const codes = own.map(({ code }) => code);
        const inside = codes.filter((code) => chosen.has(code)).length;
        return (
          <div key={category.code} className={styles.group}>
            <Checkbox
              label={allOf(category.name)}
              checked={inside === codes.length ? true : inside > 0 ? "mixed" : false}
              onChange={() => put(codes, inside < codes.length)}
            />
            <details>
              <summary>
                {category.code} ({inside}/{codes.length})
              </summary>
              {own.map(({ code, name }) => (
                <div key={code}>
                  <Checkbox
                    label={`${code} ${name}`}
                    checked={chosen.has(code)}
                    onChange={(_event, { checked }) => put([code], checked === true)}
                  />
                </div>
              ))}
            </details>
          </div>
        );
      })}
    </section>
  );
}
