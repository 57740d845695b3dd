/**
 * The dossier that a unit's link belongs to, out of its address or the last part of it, as a reader of QR codes types it;
 * null for other words. The first sixteen bytes are the dossier's id; whether the rest is right only the server knows.
 */
export function dossierOfLink(typed: string): string | null {
  const words = typed.trim();
  const token = /\/register\/([\w-]{43})(?:[/?#].*)?$/.exec(words)?.[1] ?? /^[\w-]{43}$/.exec(words)?.[0];
  if (!token) return null;
  const bytes = atob(token.slice(0, 24).replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes.slice(0, 16), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
