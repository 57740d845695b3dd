/** Small personal settings of this browser. Storage may be forbidden; then nothing is remembered and nothing breaks. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`khue.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`khue.${name}`);
    else localStorage.setItem(`khue.${name}`, value);
  } catch {
    // A private window without storage keeps the default next time.
  }
}
