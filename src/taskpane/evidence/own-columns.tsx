import type { OwnColumns } from "../../assessment/own-rows";
import { columnLabels, noColumn } from "../../text/evidence-own-rows";
import { Choice } from "./choice";
import { useFormStyles } from "./use-form-styles";

const fields = ["indicator", "score", "evidence", "source", "month"] as const;

/** `B: Our rating`, by its place and its header. */
function columnName(header: readonly unknown[], column: number): string {
  const text = String(header[column] ?? "").trim();
  return `${column + 1}: ${text === "" ? "–" : text}`;
}

/** Which column of the analyst's own table holds what. */
export function OwnColumnChoice({
  header,
  columns,
  onChange,
}: {
  readonly header: readonly unknown[];
  readonly columns: OwnColumns;
  readonly onChange: (columns: OwnColumns) => void;
}) {
  const styles = useFormStyles();
  const all = header.map((_cell, column) => column);
  return (
    <div className={styles.part}>
      {fields.map((field) => (
        <Choice
          key={field}
          label={columnLabels[field]}
          words={field === "indicator" ? all : [...all, -1]}
          named={(column) => (column < 0 ? noColumn : columnName(header, column))}
          isNeeded
          value={columns[field] ?? -1}
          onChoose={(column) =>
            onChange({
              ...columns,
              ...(field === "indicator"
                ? { indicator: column ?? 0 }
                : { [field]: column === null || column < 0 ? null : column }),
            })
          }
        />
      ))}
    </div>
  );
}
