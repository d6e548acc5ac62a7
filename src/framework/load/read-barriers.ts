import type { BarrierRule, Severity, SeverityStep } from "../framework";
import { parseRule } from "../rule/parse-rule";
import type { RuleNames } from "../rule/rule";
import type { Field } from "./field";
import { checkReference, readId, readReferences, UniqueNames } from "./names";

/** What barriers may point at; null where the file that defines it could not be read. */
interface BarrierNames {
  readonly rules: RuleNames | null;
  readonly mitigations: ReadonlySet<string> | null;
}

const severities: readonly [Severity, ...Severity[]] = ["critical", "high", "moderate"];

/** The list `barriers` of barriers.json. */
export function readBarriers(field: Field, names: BarrierNames): BarrierRule[] {
  const ids = new UniqueNames("barrier id");
  return field.list({ max: 500 }, (item) => {
    const record = item.record([
      "id",
      "name",
      "category",
      "when",
      "severity",
      "explanation",
      "mitigations",
      "watch_indicators",
    ]);
    const id = readId(record.field("id"));
    ids.add(id, record.field("id"));
    const category = record.field("category").text();
    checkReference(record.field("category"), category, names.rules?.categories ?? null, "category");
    return {
      id,
      name: record.field("name").text({ max: 255, oneLine: true }),
      category,
      when: readRule(record.field("when"), names.rules),
      severity: readSeverity(record.field("severity"), names.rules),
      explanation: record.field("explanation").text(),
      mitigations: readReferences(record.field("mitigations"), names.mitigations, "mitigation"),
      watchIndicators: readReferences(
        record.field("watch_indicators"),
        names.rules?.indicators ?? null,
        "indicator"
      ),
    };
  });
}

function readSeverity(field: Field, names: RuleNames | null): SeverityStep[] {
  let closed = false;
  const steps = field.list({ min: 1, max: 20 }, (item): SeverityStep => {
    const record = item.record(["level", "if", "else"]);
    const level = record.field("level").choice(severities);
    const condition = record.field("if");
    const otherwise = record.field("else");
    if (closed) {
      item.problem(
        'nothing may follow the step with "else"',
        "Move the step before it or remove it."
      );
    }
    if (condition.absent === otherwise.absent) {
      item.problem(
        'a step has either "if" or "else", not both',
        'Write {"level": "high", "if": "..."}, and {"level": "moderate", "else": true} at the end.'
      );
    } else if (!otherwise.absent) {
      closed = true;
      if (otherwise.value !== true) {
        otherwise.problem("must be true", 'Write "else": true.');
      }
    }
    return { level, when: condition.absent ? null : readRule(condition, names) };
  });
  if (steps.length > 0 && !closed) {
    field.problem(
      'the list ends with a step that has "else"',
      'Add {"level": "moderate", "else": true}, so that a barrier always has a severity.'
    );
  }
  return steps;
}

function readRule(field: Field, names: RuleNames | null): string {
  const text = field.text();
  if (text.trim() === "" || names === null) {
    return text;
  }
  const parsed = parseRule(text, names);
  if (!parsed.ok) {
    for (const { position, message } of parsed.problems) {
      field.problem(
        `must be a rule of the grammar; at character ${position + 1}: ${message}`,
        `Correct it after "${text.slice(Math.max(0, position - 20), position)}". templates/README.md has the grammar with examples.`
      );
    }
  }
  return text;
}
