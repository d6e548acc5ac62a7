import { Button } from "@fluentui/react-components";
import { goToPlace } from "../pane/go-to-place";
import type { EvidenceItem, IndicatorEntry } from "../../assessment/assessment";
import { itemGrade } from "../../assessment/derived-confidence";
import { goToCellLabel } from "../../text/check-task";
import { itemsHeading, noItems } from "../../text/evidence-task";
import { typeNames } from "../../text/evidence-item-form";
import type { TaskProps } from "../pane/task-props";
import { ItemForm } from "./item-form";
import { useFormStyles } from "./use-form-styles";
import { useLog } from "./use-log";
import { Weighing } from "./weighing";

/** An item in a line: what it is, how old, what it speaks for and how good it is. */
function itemLine(item: EvidenceItem): string {
  const { type, month, level, reliability, credibility, source, use } = item;
  const grade = itemGrade(item);
  return [
    type === null ? "" : typeNames[type],
    source,
    month ?? "",
    use === null ? "" : use,
    level === null ? "" : `level ${level}`,
    grade === null ? "" : `${reliability ?? ""}${credibility ?? ""}, ${grade}`,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What is logged for an indicator, what follows for its confidence, and one more item. */
export function ItemsPart({
  entry,
  items,
  onChange,
  ...props
}: TaskProps & {
  readonly entry: IndicatorEntry;
  readonly items: readonly EvidenceItem[];
  readonly onChange: (part: Partial<IndicatorEntry>) => void;
}) {
  const styles = useFormStyles();
  const { isBusy, log } = useLog(props);
  const { held, stop } = props;
  return (
    <div className={styles.part}>
      <section className={styles.card} aria-labelledby="items">
        <h2 id="items" className={styles.heading}>
          {itemsHeading} ({items.length})
        </h2>
        {items.length === 0 && <p className={styles.quiet}>{noItems}</p>}
        <ul className={styles.list}>
          {items.map((item, index) => (
            <li key={`${item.id} ${index}`}>
              <strong>{item.id}</strong> {itemLine(item)}
              {item.summary !== "" && <p className={styles.line}>{item.summary}</p>}
              {item.place !== undefined && (
                <Button
                  size="small"
                  onClick={() => item.place !== undefined && goToPlace(item.place, stop)}
                >
                  {goToCellLabel} {item.place.cell}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Weighing key={entry.code} entry={entry} items={items} onChange={onChange} />
      <ItemForm
        framework={held.framework}
        code={entry.code}
        isBusy={isBusy}
        onLog={(item, onLogged) => log([item], onLogged)}
      />
    </div>
  );
}
