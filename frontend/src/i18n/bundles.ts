/** Turns `../unit/vi.json` into the namespace `unit`. */
export function byNamespace(
  modules: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(modules).map(([path, texts]) => [path.split('/').at(-2), texts]));
}
