import type { YearChange, YearChangePlan } from '../api/types';

/** What becomes of a class, as the form holds it. */
export interface ClassDraft {
  code: string;
  /** Its pupils leave the school. */
  leaves: boolean;
  toCode: string;
  toName: string;
  toGrade: string;
}

/** A pupil who does not go along with the class. */
export interface PupilDraft {
  id: string;
  name: string;
  classCode: string;
  decision: 'repeat' | 'move' | 'leave';
  to: string | null;
}

export interface PlanDraft {
  classes: ClassDraft[];
  pupils: PupilDraft[];
}

export function draftOf({ classes, pupils }: YearChange): PlanDraft {
  return {
    classes: classes.map(({ code, name, grade, to }) => ({
      code,
      leaves: to === null,
      toCode: to?.code ?? code,
      toName: to?.name ?? name,
      toGrade: to?.grade ?? grade,
    })),
    pupils: pupils.map(({ id, name, classCode, decision, to }) => ({ id, name, classCode, decision, to })),
  };
}

export function bodyOf({ classes, pupils }: PlanDraft): YearChangePlan {
  return {
    classes: classes.map(({ code, leaves, toCode, toName, toGrade }) => ({
      code,
      to: leaves ? null : { code: toCode.trim(), name: toName.trim(), grade: toGrade },
    })),
    pupils: pupils.map(({ id, decision, to }) => ({ id, decision, to: decision === 'leave' ? null : to })),
  };
}

/** The classes of the new year, each once, to choose from. */
export function nextClasses({ classes }: PlanDraft): { value: string; label: string }[] {
  const next = new Map<string, string>();
  for (const { leaves, toCode, toName } of classes) if (!leaves) next.set(toCode.trim(), toName.trim());
  return [...next].map(([value, label]) => ({
    value,
    label: value === label ? value : `${value} – ${label}`,
  }));
}

/** The class that a pupil who repeats goes to as a rule: the one that has the grade of his old class. */
export function repeatsIn(change: YearChange, draft: PlanDraft, classCode: string): string | null {
  const old = change.classes.find(({ code }) => code === classCode);
  const same = draft.classes.filter(({ leaves, toGrade }) => !leaves && toGrade === old?.grade);
  return (same.find(({ toCode }) => toCode === classCode) ?? same[0])?.toCode ?? null;
}
