import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { keepReasonButton, reasonHint } from "../../text/evidence-task";
import { useFormStyles } from "./use-form-styles";

/** A reason in writing, where a person overrules what the evidence proposes. */
export function ReasonField({
  label,
  onGive,
}: {
  readonly label: string;
  readonly onGive: (reason: string) => void;
}) {
  const styles = useFormStyles();
  const [reason, setReason] = useState("");
  const isBlank = reason.trim() === "";
  return (
    <form
      className={styles.part}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBlank) onGive(reason.trim());
      }}
    >
      <Field label={label} hint={reasonHint}>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={isBlank}>
          {keepReasonButton}
        </Button>
      </div>
    </form>
  );
}
