/** Reading of search parameters out of an address somebody may have typed: what does not fit is left out. */
export type Search = Record<string, unknown>;

export function text(value: unknown): string | undefined {
  // The router reads `?q=123` as a number.
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function oneOf<Value extends string>(known: readonly Value[], value: unknown): Value | undefined {
  return known.find((one) => one === value);
}

/** One of the codes that the server keeps (roles, permissions); it refuses what is none. */
export function code<Code extends string>(value: unknown): Code | undefined {
  return text(value) as Code | undefined;
}

/** Any of the known values, given once or as a list; undefined when none is. */
export function anyOf<Value extends string>(known: readonly Value[], value: unknown): Value[] | undefined {
  const given = Array.isArray(value) ? value : [value];
  const found = known.filter((one) => given.includes(one));
  return found.length > 0 ? found : undefined;
}

/** Something that is wanted or not mentioned. */
export function flag(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined;
}

/** `yyyy-mm-dd` */
export function day(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}
