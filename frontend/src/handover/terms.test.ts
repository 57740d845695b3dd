import { expect, it } from 'vitest';
import { changeOf, rebased, termsOf } from './terms';

const before = termsOf({
  name: 'Bàn giao năm 2026',
  legalBasis: 'Căn cứ Nghị quyết',
  registerBy: '2026-12-05T10:00:42Z',
  trainingAt: '2026-12-08T01:00:00Z',
  handoverAt: null,
  contact: null,
  texts: { reminder: 'Đề nghị {đơn vị} hoàn tất.' },
});

it('asks only for what was changed, and empties what was emptied', () => {
  expect(changeOf(before, { ...before, name: ' Bàn giao năm 2026 ' })).toEqual({});
  expect(
    changeOf(before, { ...before, legalBasis: ' ', trainingAt: 'T08:00', contact: 'Văn phòng' }),
  ).toEqual({ legalBasis: null, trainingAt: null, contact: 'Văn phòng' });
  expect(changeOf(before, { ...before, handoverAt: '2026-12-09T13h30' })).toEqual({
    handoverAt: new Date(2026, 11, 9, 13, 30).toISOString(),
  });
});

it('keeps what was typed when somebody else was faster, and takes over the rest', () => {
  const newest = { ...before, name: 'Bàn giao đợt 2', contact: 'Văn phòng Sở' };
  expect(rebased(before, { ...before, contact: 'Phòng Tổ chức' }, newest)).toEqual({
    ...before,
    name: 'Bàn giao đợt 2',
    contact: 'Phòng Tổ chức',
  });
});

it('sends only the texts that were written otherwise, and null for those that say the usual again', () => {
  const now = { ...before, texts: { ...before.texts, invitation: 'Kính mời {đơn vị}.', reminder: ' ' } };
  expect(changeOf(before, now)).toEqual({ texts: { invitation: 'Kính mời {đơn vị}.', reminder: null } });
  const newest = { ...before, texts: { ...before.texts, duties: 'Bảo mật.', reminder: 'Nhắc lại.' } };
  expect(rebased(before, now, newest).texts).toEqual({
    ...before.texts,
    invitation: 'Kính mời {đơn vị}.',
    reminder: null,
    duties: 'Bảo mật.',
  });
});
