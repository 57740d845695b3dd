import type { Api } from '../e2e/support/api';
import { scan } from '../e2e/support/pdf';

/** How many of the invited units have come how far on the board. */
const FAR = { registered: 86, ready: 64, attended: 52 };

interface Link {
  dossier: string;
  path: string;
  unit: { name: string };
}

/** Of a day from now, at an hour of Vietnam. */
function at(days: number, hour: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  day.setUTCHours(hour - 7, 0, 0, 0);
  return day.toISOString();
}

const day = (ahead: number) => at(ahead, 12).slice(0, 10);

/** Two people, all made up, alike at every unit but for their names. */
function people(number: number) {
  const pick = (names: string[]) => names[number % names.length];
  const leader = pick([
    'Nguyễn Thị Thanh Hương',
    'Phạm Minh Tuấn',
    'Vũ Thị Kim Liên',
    'Đỗ Văn Hùng',
    'Bùi Thu Trang',
  ]);
  const officer = pick(['Trần Quốc Đạt', 'Lê Thị Hải Yến', 'Hoàng Đức Long']);
  return [
    { part: 'leader', fullName: leader, position: 'Phó Chủ tịch Uỷ ban nhân dân', phone: '0912345678' },
    { part: 'officer', fullName: officer, position: 'Chuyên viên Văn hoá - Xã hội', phone: '0987654321' },
  ].map((one) => ({ ...one, email: `${one.part === 'leader' ? 'lanhdao' : 'canbo'}${number}@example.org` }));
}

const readiness = {
  onlinePoint: 'Hội trường tầng 2, Uỷ ban nhân dân',
  equipment: true,
  line: true,
  sound: true,
  projector: true,
};

/** A campaign in its week: one unit has prepared everything by its link, the others have come less far. */
export async function handover(api: Api, prepared: string) {
  const [unit] = (await api.me()).units;
  const campaign = await api.add('/handover/campaigns', {
    unit: unit?.id,
    name: 'Tập huấn và bàn giao tài khoản quản trị',
    audience: 'commune',
    legalBasis: 'Căn cứ Thông tư số 13/2025/TT-BGDĐT ngày 12/6/2025 của Bộ Giáo dục và Đào tạo',
    registerBy: at(2, 17),
    trainingAt: at(3, 8),
    handoverAt: at(4, 8),
    contact: 'Văn phòng Sở, điện thoại 0225 3 000 000',
  });
  const here = `/handover/campaigns/${campaign.id}`;
  const training = await api.add<{ checkCode: string }>(`${here}/sessions`, {
    name: 'Tập huấn trực tuyến',
    online: true,
    access: 'https://hop.example.org/bangiao',
    startsAt: new Date(Date.now() - 60_000).toISOString(),
    endsAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const links = await api.list<Link>(`${here}/links`);
  const mine = links.find((link) => link.unit.name === prepared);
  if (!mine) throw new Error(`${prepared} is invited`);
  await prepare(api, mine, training.checkCode);
  const others = links.filter((link) => link !== mine);
  for (const [number, { dossier }] of others.entries()) {
    const place = `/handover/dossiers/${dossier}`;
    const far = number + 2;
    if (far <= FAR.registered) await api.take(place, 'register', { people: people(far) });
    if (far <= FAR.ready) await api.take(place, 'readiness', readiness);
    if (far <= FAR.attended) await api.take(place, 'attend', { attended: true });
  }
  for (const [name, area] of [
    ['Bàn khu vực phía Đông', 'east'],
    ['Bàn khu vực phía Tây', 'west'],
  ]) {
    const desk = await api.add(`${here}/desks`, {
      name,
      area,
      place: 'Trung tâm Giáo dục thường xuyên Hải Phòng',
      opensAt: at(4, 8),
      closesAt: at(4, 17),
      minutesEach: 10,
      places: 2,
    });
    await api.add(`/handover/desks/${desk.id}/fill`, {});
  }
  await api.take(`/handover/dossiers/${mine.dossier}`, 'prepare', {});
  return { campaign: campaign.id, dossier: mine.dossier, link: mine.path };
}

/** As the unit does it by its link. */
async function prepare(api: Api, { path }: Link, code: string): Promise<void> {
  const place = `/handover/registrations/${path.split('/').at(-1)}`;
  await api.put(place, '', { people: people(0) });
  await api.put(place, 'readiness', readiness);
  await api.take(place, 'check-in', { code });
  await api.put(place, 'appointment', { decisionNumber: '125/QĐ-UBND', decisionDay: day(-7) });
  await api.put(place, 'letter', { number: '37/GGT-UBND', day: day(-1) });
  for (const [kind, name] of [
    ['decision', 'Quyết định phân công.pdf'],
    ['letter', 'Giấy giới thiệu.pdf'],
  ] as const) {
    const body = new FormData();
    body.set('kind', kind);
    body.set('file', new Blob([new Uint8Array(scan.buffer)], { type: scan.mimeType }), name);
    await api.take(place, 'papers', body);
  }
}
