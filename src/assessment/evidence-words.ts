/** The words of the evidence log. Sheets offer them as lists, readers understand them in any case. */

/** Of a source, as in the Admiralty (NATO) system: A reliable to E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;

/** Of an item: 1 confirmed by others to 5 improbable, 6 cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** The widest circle that may read an item, from least to most. */
export const sharingLevels = ["internal", "partner agencies", "partner nation", "public"] as const;

/** What a source agreed to. */
export const consentLevels = ["none", "general use", "quote without attribution"] as const;

/** What a dataset's value may do to a score: propose it, cap it, or only inform. */
export const dataUses = ["direct", "ceiling", "context"] as const;

export const yesAndNo = ["yes", "no"] as const;

export type Reliability = (typeof reliabilities)[number];
export type Credibility = (typeof credibilities)[number];
export type SharingLevel = (typeof sharingLevels)[number];
export type ConsentLevel = (typeof consentLevels)[number];
export type DataUse = (typeof dataUses)[number];
