import type { Api, Me } from './api';
import { NOBODY } from './records';

interface Row {
  id: string;
  unit: { kind: string };
}

interface Link {
  dossier: string;
  path: string;
}

/** A campaign that the person sees, opened when there is none and the person may; and a dossier of it. */
export async function knowHandover(api: Api, me: Me): Promise<{ campaign: string; dossier: string }> {
  const [unit] = me.units;
  const seen = me.can.includes('grant.view') ? await api.list<Row>('/handover/campaigns?limit=50') : [];
  const opens = unit && unit.kind !== 'school' && me.can.includes('grant.give');
  // A person sees those of units below too; the own one is where everything can be done.
  const own = seen.find((one) => one.unit.kind === unit?.kind);
  const campaign = own?.id ?? (opens ? await openCampaign(api, unit) : seen[0]?.id);
  if (!campaign) return { campaign: NOBODY, dossier: NOBODY };
  const [dossier] = await api.list<Row>(`/handover/campaigns/${campaign}/dossiers?limit=1`);
  return { campaign, dossier: dossier?.id ?? NOBODY };
}

/** Address of the page that the link of the first invited unit opens. */
export async function firstLink(api: Api, campaign: string): Promise<string> {
  const [link] = await api.list<Link>(`/handover/campaigns/${campaign}/links`);
  if (!link) throw new Error('a campaign invites somebody');
  return link.path;
}

async function openCampaign(api: Api, unit: { id: string; kind: string }): Promise<string> {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  const { id } = await api.add('/handover/campaigns', {
    unit: unit.id,
    name: 'Tập huấn và bàn giao tài khoản quản trị cơ sở dữ liệu giáo dục',
    audience: unit.kind === 'department' ? 'commune' : 'school',
    legalBasis: 'Căn cứ Thông tư số 13/2025/TT-BGDĐT ngày 12/6/2025 của Bộ Giáo dục và Đào tạo',
    registerBy: day(7),
    trainingAt: day(14),
    handoverAt: day(15),
    contact: 'Văn phòng Sở, điện thoại 0225 3 000 000',
  });
  return id;
}
