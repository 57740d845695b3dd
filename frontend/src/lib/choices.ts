import { fold } from './fold';

/** One of many to choose from; its value is a code that people may know by heart. */
export interface Choice {
  value: string;
  label: string;
  /** What else it is called. */
  aliases?: readonly string[];
}

/**
 * The choices that have every word typed in their code, their label or one of their other names, diacritics or not; first
 * those of which one is just what was typed.
 */
export function found<One extends Choice>(choices: readonly One[], typed: string, limit = Infinity): One[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.slice(0, limit);
  const exact: One[] = [];
  const rest: One[] = [];
  const whole = words.join(' ');
  for (const choice of choices) {
    const names = [choice.value, choice.label, ...(choice.aliases ?? [])].map(fold);
    if (names.includes(whole)) exact.push(choice);
    else if (words.every((word) => names.some((name) => name.includes(word)))) rest.push(choice);
  }
  return [...exact, ...rest].slice(0, limit);
}
