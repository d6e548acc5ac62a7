import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { longestCellText } from "../../framework/longest-cell-text";
import { basisHint, basisLabel, basisLength } from "../../text/score-task";

/** A pause in typing after which the text is written. */
const PAUSE = 1200;

/** The reason for the level. It is written after a pause, and when the field or the indicator is left. */
export function BasisField({
  basis,
  onChange,
}: {
  basis: string;
  onChange: (basis: string) => void;
}) {
  const [text, setText] = useState(basis);
  const latest = useRef({ text, onChange, isDirty: false });
  useEffect(() => {
    latest.current.onChange = onChange;
  });
  // What the sheet says now, unless somebody is typing here.
  const [seen, setSeen] = useState(basis);
  if (basis !== seen) {
    setSeen(basis);
    if (text === seen) setText(basis);
  }
  const commit = (): void => {
    const now = latest.current;
    if (!now.isDirty || now.text.length > longestCellText) return;
    now.isDirty = false;
    now.onChange(now.text);
  };
  useEffect(() => {
    if (!latest.current.isDirty) return;
    const timer = setTimeout(commit, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  // The indicator was left, or the pane is being closed.
  useEffect(() => {
    window.addEventListener("pagehide", commit);
    return () => {
      window.removeEventListener("pagehide", commit);
      commit();
    };
  }, []);
  const fault = basisLength(longestCellText - text.length);
  return (
    <Field label={basisLabel} hint={basisHint} {...(fault ? { validationMessage: fault } : {})}>
      <Textarea
        resize="vertical"
        rows={4}
        value={text}
        onBlur={commit}
        onChange={(_event, { value }) => {
          latest.current = { ...latest.current, text: value, isDirty: true };
          setText(value);
        }}
      />
    </Field>
  );
}
