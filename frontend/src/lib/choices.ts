import { fold } from './fold';

/** One of many to choose from; its value is a code that people may know by heart. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * The choices that have every word typed in their code or their label, diacritics or not; first those whose code or
 * label is just what was typed.
 */
export function found<One extends Choice>(choices: readonly One[], typed: string, limit = Infinity): One[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices.slice(0, limit);
  const exact: One[] = [];
  const rest: One[] = [];
  const whole = words.join(' ');
  for (const choice of choices) {
    const [value, label] = [fold(choice.value), fold(choice.label)];
    if (value === whole || label === whole) exact.push(choice);
    else if (words.every((word) => value.includes(word) || label.includes(word))) rest.push(choice);
  }
  return [...exact, ...rest].slice(0, limit);
}
