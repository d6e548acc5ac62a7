import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";

/** Asked before a workbook with changes gives way to another one. */
export function LeaveQuestion({
  fileName,
  onAnswer,
}: {
  fileName: string;
  onAnswer: (answer: "save" | "drop" | "stay") => void;
}) {
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => (open ? undefined : onAnswer("stay"))}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Save {fileName} first?</DialogTitle>
          <DialogContent>It has changes that are not in a file yet.</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer("save")}>
              Save and go on
            </Button>
            <Button onClick={() => onAnswer("drop")}>Go on without saving</Button>
            <Button onClick={() => onAnswer("stay")}>Stay</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
