import type { Framework } from "../framework/framework";
import { firstRowOf } from "../workbook/addresses";
import { codeKey } from "../workbook/read-entries";
import { queueRowCode } from "../workbook/read-row-code";
import { withWorkbook } from "../workbook/session";
import { Burst } from "./burst";
import { orFailed } from "./failure";

interface Selected {
  /** Names or ids of the tables on the selected sheet that may hold indicators. */
  readonly tables: readonly string[];
  /** As Excel's events give it. */
  readonly address: string;
}

/** Says which indicator's row a person has come to rest on: one round trip for a burst. */
export class SelectionFollower {
  private readonly codes: ReadonlyMap<string, string>;
  private readonly burst: Burst<Selected>;
  /** Counts up with every question, so that a late answer to an older one is dropped. */
  private turn = 0;

  /** @param onIndicator called with a code of the framework, spelled as it spells it */
  constructor(
    framework: Framework,
    quietFor: number,
    private readonly onIndicator: (code: string) => void
  ) {
    this.codes = new Map(framework.indicators.map(({ code }) => [codeKey(code), code]));
    this.burst = new Burst<Selected>(quietFor, (selected) => void this.resolve(selected));
  }

  note(selected: Selected): void {
    this.turn += 1;
    this.burst.note(selected);
  }

  end(): void {
    this.turn += 1;
    this.burst.end();
  }

  private async resolve({ tables, address }: Selected): Promise<void> {
    const { turn } = this;
    const row = firstRowOf(address);
    if (row === null || tables.length === 0) return;
    // Following is a convenience: where Excel cannot say, the pane stays where it is.
    const found = await orFailed(async () => ({
      code: await withWorkbook(async (session) => {
        const answer = queueRowCode(session, tables, row);
        await session.sync();
        return answer();
      }),
    }));
    const code = "code" in found ? this.codes.get(codeKey(found.code)) : undefined;
    if (code !== undefined && turn === this.turn) this.onIndicator(code);
  }
}
