/** The ministry's codes that describe a school as a unit; their words are in the texts. */
export const levelGroups = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
] as const;

export const ownerships = ['01', '03', '09'] as const;
export const communeTypes = ['xa', 'phuong', 'dac-khu'] as const;
