import { useCallback, useEffect, useRef, useState } from "react";
import { readManifest, type AddInManifest } from "./add-in-manifest";
import { fetchBytes, fetchText } from "./fetched";
import { DEFAULT_SETTINGS, Session, type Settings } from "./session";

interface Loaded {
  readonly manifest: AddInManifest;
  readonly functionsJson: string;
}

export interface SessionState {
  readonly session: Session | null;
  readonly manifest: AddInManifest | null;
  readonly settings: Settings;
  /** A sentence about what could not be done; null when all is well. */
  readonly trouble: string | null;
  readonly setTrouble: (sentence: string | null) => void;
  /** Closes the workbook that is open, with all pages around it, and opens another. */
  readonly open: (fileName: string, bytes: Uint8Array, settings?: Settings) => void;
  readonly setSettings: (settings: Settings) => void;
}

/** What is shown first: somebody else's workbook, without an assessment. */
const FIRST = "analyst-workbook.xlsx";

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The workbook that is open and what the add-in is played. @param hidden holds hidden frames. */
export function useSession(hidden: HTMLElement | null): SessionState {
  const [session, setSession] = useState<Session | null>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const [trouble, setTrouble] = useState<string | null>(null);
  const current = useRef<Session | null>(null);
  const isStarted = useRef(false);

  const openWith = useCallback(
    (parts: Loaded, fileName: string, bytes: Uint8Array, wanted: Settings): void => {
      if (hidden === null) return;
      try {
        const next = new Session({ ...parts, hidden }, fileName, bytes, wanted);
        current.current?.close();
        current.current = next;
        setSession(next);
        setTrouble(null);
      } catch (error) {
        // The workbook that was open stays open.
        setTrouble(`${fileName} was not opened. ${sentenceOf(error)}`);
      }
    },
    [hidden]
  );

  useEffect(() => {
    if (hidden === null || isStarted.current) return;
    isStarted.current = true;
    const start = async (): Promise<void> => {
      const manifest = readManifest(await fetchText("/manifest.xml"), window.location.origin);
      const functionsJson = await fetchText(manifest.functionsMetadata);
      const parts = { manifest, functionsJson };
      setLoaded(parts);
      openWith(parts, FIRST, await fetchBytes(`/examples/${FIRST}`), DEFAULT_SETTINGS);
    };
    start().catch((error: unknown) => setTrouble(sentenceOf(error)));
  }, [hidden, openWith]);

  const open = useCallback(
    (fileName: string, bytes: Uint8Array, wanted = settings): void => {
      if (loaded !== null) openWith(loaded, fileName, bytes, wanted);
    },
    [loaded, openWith, settings]
  );

  return {
    session,
    manifest: loaded?.manifest ?? null,
    settings,
    trouble,
    setTrouble,
    open,
    setSettings,
  };
}
