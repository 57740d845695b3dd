/** Text for searching: lower case, without Vietnamese diacritics or apostrophes ("Đặng" -> "dang", "H'Mông" -> "hmong"). */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
}
