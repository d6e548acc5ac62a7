import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DescribedFunction } from "../../text/described-function";
import described from "../../text/described-functions.json";
import { intro, matchLine, searchHint, searchLabel } from "../../text/functions-task";
import type { FreeTaskProps } from "../pane/task-props";
import { FunctionItem } from "./function-item";
import { registeredNamespace } from "../pane/registered-namespace";
import { searchFunctions } from "./search-functions";

const useStyles = makeStyles({
  task: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const all: readonly DescribedFunction[] = described;

/** The custom functions, searchable, each with help and an example. Needs no assessment. */
export function FunctionsTask({ workbook, stop }: FreeTaskProps) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [namespace] = useState(() => registeredNamespace(window.location.search));
  const found = searchFunctions(all, search);
  return (
    <div className={styles.task}>
      <p className={styles.text}>{intro}</p>
      <Field label={searchLabel} hint={searchHint}>
        <Input type="search" value={search} onChange={(_event, { value }) => setSearch(value)} />
      </Field>
      <p role="status" className={styles.quiet}>
        {matchLine(found.length, all.length)}
      </p>
      <div>
        {found.map((one) => (
          <FunctionItem
            key={one.id}
            described={one}
            namespace={namespace}
            canInsert={workbook !== null}
            stop={stop}
          />
        ))}
      </div>
    </div>
  );
}
