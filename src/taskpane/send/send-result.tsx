import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { openCopy } from "../../actions/open-copy";
import type { SentCopy } from "../../actions/send/prepare-to-send";
import { cannotLines } from "../../text/send";
import * as text from "../../text/send-task";
import { saveFile } from "./save-file";

const useStyles = makeStyles({
  lists: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

function Listed({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
}) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

export interface SendResultProps {
  readonly copy: SentCopy;
  readonly name: string;
  readonly say: (sentence: string) => void;
}

/** What the copy holds, what it does not, what to look at; and the ways to have it. */
export function SendResult({ copy, name, say }: SendResultProps) {
  const styles = useStyles();
  const open = async (): Promise<void> => {
    say((await openCopy(copy.bytes)) ? text.openedLine : text.notOpened);
  };
  const held = [
    ...copy.inventory.sheets.map(({ name: sheet, cells }) => text.sheetLine(sheet, cells)),
    ...(copy.label.length > 0 ? [text.labelLine(copy.label)] : []),
  ];
  return (
    <div className={styles.lists}>
      <Listed heading={text.lookHeading} lines={copy.lookAt} />
      <Listed heading={text.madeHeading} lines={held} />
      <Listed heading={text.leftOutHeading} lines={copy.leftOut} />
      <Listed heading={text.cannotHeading} lines={cannotLines} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            saveFile(name, copy.bytes);
            say(text.savedLine(name));
          }}
        >
          {text.saveButton}
        </Button>
        <Button onClick={() => void open()}>{text.openButton}</Button>
      </div>
    </div>
  );
}

export function Stopped({ problems }: { readonly problems: readonly string[] }) {
  return (
    <div role="alert">
      <Listed heading={text.stoppedHeading} lines={problems} />
    </div>
  );
}
