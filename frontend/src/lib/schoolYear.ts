/** School years begin in August; 2026 is 2026-2027. */
const BEGINS_IN = 8;
const FIRST = 2020;

export function schoolYearOf(day: Date): string {
  const start = day.getMonth() + 1 >= BEGINS_IN ? day.getFullYear() : day.getFullYear() - 1;
  return yearFrom(start);
}

function yearFrom(start: number): string {
  return `${start}-${start + 1}`;
}

/** The school years that can have records, the coming one first. */
export function schoolYears(today: Date): string[] {
  const present = Number(schoolYearOf(today).slice(0, 4));
  return Array.from({ length: present + 2 - FIRST }, (_, back) => yearFrom(present + 1 - back));
}
