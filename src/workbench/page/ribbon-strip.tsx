import { makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { AddInManifest, RibbonButton } from "./add-in-manifest";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "2px",
    minWidth: "72px",
    padding: tokens.spacingVerticalXS,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The add-in's group of the ribbon, with the buttons that its manifest asks for. */
export function RibbonStrip({
  manifest,
  isInstalled,
  onPress,
}: {
  manifest: AddInManifest;
  isInstalled: boolean;
  onPress: (button: RibbonButton) => void;
}) {
  const styles = useStyles();
  if (!isInstalled) return <p className={styles.label}>The add-in is not installed here.</p>;
  return (
    <div role="group" aria-label={manifest.group} className={styles.group}>
      <div className={styles.buttons}>
        {manifest.buttons.map((button) => (
          <Tooltip key={button.id} content={button.tip} relationship="description">
            <button type="button" className={styles.button} onClick={() => onPress(button)}>
              <img src={button.icon} width={24} height={24} alt="" />
              {button.label}
            </button>
          </Tooltip>
        ))}
      </div>
      <span className={styles.label} aria-hidden="true">
        {manifest.group}
      </span>
    </div>
  );
}
