import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { fetchExamples } from "./fetched";

export interface FileMenuProps {
  readonly onOpen: (file: File) => void;
  readonly onExample: (name: string) => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
  readonly canSave: boolean;
}

/** Open, start from something, save: what Excel's File page is for. */
export function FileMenu({ onOpen, onExample, onNew, onSave, canSave }: FileMenuProps) {
  const [examples, setExamples] = useState<readonly string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    fetchExamples().then(setExamples, () => setExamples([]));
  }, []);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="primary">File</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => picker.current?.click()}>Open a workbook …</MenuItem>
            <MenuItem onClick={onNew}>New empty workbook</MenuItem>
            <MenuItem disabled={!canSave} onClick={onSave}>
              Save (download)
            </MenuItem>
            <MenuDivider />
            {examples.map((name) => (
              <MenuItem key={name} onClick={() => onExample(name)}>
                Example: {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Workbook to open"
        accept=".xlsx,.xlsm,.xltx,.xltm"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again afterwards.
          event.target.value = "";
          if (file !== undefined) onOpen(file);
        }}
      />
    </>
  );
}
