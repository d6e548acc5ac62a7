/** Evidence items of every kind, and who may read what of them. */
import type { NewEvidence } from "../../../src/assessment/evidence-item";
import { type SharingLevel, sharingLevels } from "../../../src/assessment/evidence-words";

export interface SecretItem extends Pick<NewEvidence, "type" | "sharing" | "consent"> {
  readonly number: string;
  readonly source: string;
  readonly text: string;
}

const kinds = [
  ["interview", "none"],
  ["interview", "general use"],
  ["interview", "quote without attribution"],
  ["data", null],
  ["site", null],
] as const;

/** One item for every level, type and consent, each with a source and a text of its own. */
export function secretItems(): SecretItem[] {
  return sharingLevels.flatMap((sharing, l) =>
    kinds.map(([type, consent], k): SecretItem => {
      const number = `${l}${k}`;
      const text = `Wqz${number}a kmpx${number}b told vrrb${number}c`;
      return { number, source: `S-90${number}`, text, type, sharing, consent };
    })
  );
}

/** As the guide says it: written here a second time, from the sentences and not from the code. */
export function mayGo(
  { type, sharing, consent }: SecretItem,
  level: SharingLevel
): { item: boolean; text: boolean } {
  if (level === "internal") return { item: true, text: true };
  const order: readonly unknown[] = sharingLevels;
  const wide = order.indexOf(sharing) >= order.indexOf(level);
  const item = wide && !(type === "interview" && consent === "none");
  const mayQuote = type !== "interview" || consent === "quote without attribution";
  return { item, text: item && mayQuote };
}
