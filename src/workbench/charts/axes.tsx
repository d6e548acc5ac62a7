import { fitted, TEXT_SIZE, type PlotBox } from "./plot-box";

const QUIET = { stroke: "currentColor", strokeOpacity: 0.2 } as const;
const LINE = { stroke: "currentColor", strokeOpacity: 0.6 } as const;

export interface Tick {
  /** Pixels along the axis. */
  readonly at: number;
  readonly label: string;
}

/** The axis at the left, with a line across the plot at each tick where it counts values. */
export function LeftAxis({
  box,
  ticks,
  isValues,
}: {
  box: PlotBox;
  ticks: readonly Tick[];
  isValues: boolean;
}) {
  return (
    <g>
      {ticks.map(({ at, label }) => (
        <g key={`${at} ${label}`}>
          {isValues && <line x1={box.left} x2={box.left + box.width} y1={at} y2={at} {...QUIET} />}
          <text
            x={box.left - 6}
            y={at}
            dy="0.35em"
            textAnchor="end"
            fontSize={TEXT_SIZE}
            fill="currentColor"
          >
            {fitted(label, box.left - 8)}
          </text>
        </g>
      ))}
      <line x1={box.left} x2={box.left} y1={box.top} y2={box.top + box.height} {...LINE} />
    </g>
  );
}

/** The axis below. Labels that would lie on each other are left out, evenly. */
export function BottomAxis({
  box,
  ticks,
  isValues,
}: {
  box: PlotBox;
  ticks: readonly Tick[];
  isValues: boolean;
}) {
  const bottom = box.top + box.height;
  const room = box.width / Math.max(1, ticks.length);
  const longest = Math.max(0, ...ticks.map(({ label }) => label.length));
  const step = Math.max(1, Math.ceil(Math.min(longest * 6 + 8, 72) / Math.max(1, room)));
  return (
    <g>
      {ticks.map(({ at, label }, index) => (
        <g key={`${at} ${label}`}>
          {isValues && <line x1={at} x2={at} y1={box.top} y2={bottom} {...QUIET} />}
          {index % step === 0 && (
            <text
              x={at}
              y={bottom + 15}
              textAnchor="middle"
              fontSize={TEXT_SIZE}
              fill="currentColor"
            >
              {fitted(label, room * step)}
            </text>
          )}
        </g>
      ))}
      <line x1={box.left} x2={box.left + box.width} y1={bottom} y2={bottom} {...LINE} />
    </g>
  );
}
