/** Text for searching: lower case, without Vietnamese diacritics ("Đặng" -> "dang"). */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();
}
