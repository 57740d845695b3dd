import type { Api } from './api';
import { knowHandover } from './handover';
import { type KnownRecords, knowRecords, NOBODY } from './records';

/** What one person finds in a Khuê with demonstration data, to be put into addresses. */
export interface Known extends KnownRecords {
  /** Where the person holds a right. */
  unit: string;
  account: string;
  /** A right that the person may take back, or else any. */
  grant: string;
  /** Long work that the person has had done. */
  accountsJob: string;
  unitsJob: string;
  /** A campaign of handover that the person sees, and what one unit has to bring together in it. */
  campaign: string;
  dossier: string;
}

export interface Visit {
  address: string;
  /** What is asked for there is not to be had, so that the browser writes an error for each answer 404. */
  lost?: boolean;
  /** The screen reads its address only when it is opened. */
  opened?: boolean;
  /** Slips not printed yet: a link away asks first, so one leaves by another address. */
  slips?: boolean;
}

/** How each screen inside the frame is come to, by the path that its route has in the router's table. */
export const visits: Record<string, (known: Known) => (string | Visit)[]> = {
  '/': () => ['/'],
  '/units': () => ['/units', '/units?q=truong', '/units?q=khong-co-don-vi-nao', '/units?asOf=2026-01-01'],
  '/units/new': ({ unit }) => ['/units/new', `/units/new?parent=${unit}`],
  '/units/import': () => ['/units/import'],
  '/units/import/$jobId': ({ unitsJob }) => [
    job('/units/import', unitsJob),
    { address: `/units/import/${NOBODY}`, lost: true },
  ],
  '/units/$unitId': ({ unit }) => [
    `/units/${unit}`,
    `/units/${unit}?tab=people`,
    `/units/${unit}?tab=rights`,
    `/units/${unit}?tab=history`,
    { address: `/units/${NOBODY}`, lost: true },
  ],
  '/records': () => ['/records', '/records?q=khong-co-ai'],
  '/records/$path': ({ school }) => [
    `/records/students?unit=${school}`,
    '/records/classes?sort=code',
    '/records/equipment',
    '/records/schools',
    '/records/khong-co-loai-nay',
  ],
  '/records/$path/grid': ({ school }) => [`/records/students/grid?unit=${school}`, '/records/staff/grid'],
  '/records/$path/review': ({ school }) => [
    `/records/students/review?unit=${school}`,
    '/records/equipment/review',
  ],
  '/findings': ({ school }) => [
    '/findings',
    `/findings?unit=${school}&all=true`,
    '/findings?type=class&rule=no-pupils',
  ],
  '/exports': () => ['/exports'],
  '/guides': () => ['/guides'],
  '/approval': () => ['/approval', '/approval?all=true', '/approval?schoolYear=2020-2021'],
  '/year-change/$school': ({ school }) => [
    `/year-change/${school}`,
    { address: `/year-change/${NOBODY}`, lost: true },
  ],
  '/transfers': () => ['/transfers', '/transfers?done=true', '/transfers?direction=in'],
  '/transfers/new': ({ student }) => [`/transfers/new?student=${student}`, '/transfers/new'],
  '/transfers/$id': ({ transfer }) => [
    { address: `/transfers/${transfer}`, lost: transfer === NOBODY },
    { address: `/transfers/${NOBODY}`, lost: true },
  ],
  '/handover': () => ['/handover'],
  '/handover/new': ({ campaign }) => [
    '/handover/new',
    { address: `/handover/new?from=${campaign}`, lost: campaign === NOBODY },
    { address: `/handover/new?from=${NOBODY}`, lost: true },
  ],
  '/handover/$campaignId': ({ campaign }) => [
    { address: `/handover/${campaign}`, lost: campaign === NOBODY },
    { address: `/handover/${campaign}?view=rows&missing=signed`, lost: campaign === NOBODY },
    { address: `/handover/${campaign}?missing=signed&q=khong-co-don-vi-nao`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}`, lost: true },
  ],
  '/handover/$campaignId/edit': ({ campaign }) => [
    { address: `/handover/${campaign}/edit`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}/edit`, lost: true },
  ],
  '/handover/$campaignId/links': ({ campaign }) => [
    { address: `/handover/${campaign}/links`, lost: campaign === NOBODY },
    { address: `/handover/${campaign}/links?q=khong-co-don-vi-nao`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}/links`, lost: true },
  ],
  '/handover/$campaignId/desk': ({ campaign }) => [
    { address: `/handover/${campaign}/desk`, lost: campaign === NOBODY },
    { address: `/handover/${campaign}/desk?q=khong-co-don-vi-nao`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}/desk`, lost: true },
  ],
  '/handover/$campaignId/desks': ({ campaign }) => [
    { address: `/handover/${campaign}/desks`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}/desks`, lost: true },
  ],
  '/handover/$campaignId/trainings': ({ campaign }) => [
    { address: `/handover/${campaign}/trainings`, lost: campaign === NOBODY },
    { address: `/handover/${NOBODY}/trainings`, lost: true },
  ],
  '/handover/$campaignId/letters': ({ campaign }) => [
    { address: `/handover/${campaign}/letters`, lost: campaign === NOBODY },
    {
      address: `/handover/${campaign}/letters?kind=reminder&missing=registered`,
      lost: campaign === NOBODY,
    },
    { address: `/handover/${campaign}/letters?job=${NOBODY}`, lost: true },
    { address: `/handover/${NOBODY}/letters`, lost: true },
  ],
  '/handover/$campaignId/prints/$jobId': ({ campaign }) => [
    { address: `/handover/${campaign}/prints/${NOBODY}?what=slips`, lost: true },
    { address: `/handover/${NOBODY}/prints/${NOBODY}?what=minutes`, lost: true },
  ],
  '/handover/dossiers/$dossierId': ({ dossier }) => [
    { address: `/handover/dossiers/${dossier}`, lost: dossier === NOBODY },
    { address: `/handover/dossiers/${NOBODY}`, lost: true },
  ],
  '/records/$path/new': ({ school }) => [`/records/students/new?unit=${school}`, '/records/students/new'],
  '/records/$path/$id': ({ student, ofClass }) => [
    record('students', student),
    record('classes', ofClass),
    record('students', NOBODY),
  ],
  '/records/$path/$id/edit': ({ student }) => [record('students', student, '/edit')],
  '/accounts': () => ['/accounts', '/accounts?q=khong-co-ai', '/accounts?password=one-time&status=active'],
  '/accounts/new': ({ unit }) => ['/accounts/new', `/accounts/new?unit=${unit}&role=administrator`],
  '/accounts/bulk': () => ['/accounts/bulk'],
  '/accounts/bulk/$jobId': ({ accountsJob }) => [{ ...job('/accounts/bulk', accountsJob), slips: true }],
  '/accounts/$accountId': ({ account }) => [
    `/accounts/${account}`,
    { address: `/accounts/${NOBODY}`, lost: true },
  ],
  '/code-lists': () => ['/code-lists', '/code-lists?q=dan%20toc', '/code-lists?q=khong-co-danh-muc-nao'],
  '/code-lists/$list': () => [
    '/code-lists/ethnicity',
    '/code-lists/commune?parent=31',
    '/code-lists/gender?q=khong-co-ma-nao',
    { address: '/code-lists/khong-co', lost: true },
  ],
  '/grants': () => ['/grants', '/grants?q=khong-co-ai', '/grants?state=revoked'],
  '/grants/new': ({ account, unit }) => [
    '/grants/new',
    { address: `/grants/new?account=${account}&step=2`, opened: true },
    { address: `/grants/new?account=${account}&role=editor&step=3`, opened: true },
    { address: `/grants/new?account=${account}&role=editor&unit=${unit}&step=4`, opened: true },
  ],
  '/grants/$id': ({ grant }) => [`/grants/${grant}`, { address: `/grants/${NOBODY}`, lost: true }],
  '/grants/$id/revoke': ({ grant }) => [`/grants/${grant}/revoke`],
  '/first-steps': () => ['/first-steps'],
  '/review': () => ['/review', '/review?unused=90'],
  '/explain': ({ account, unit }) => [
    '/explain',
    '/explain?ask=who',
    `/explain?permission=record.approve&unit=${unit}`,
    `/explain?permission=exchange.use&unit=${unit}&account=${account}`,
    `/explain?ask=who&permission=unit.view&unit=${unit}`,
  ],
  '/roles': () => ['/roles'],
  '/audit': () => [
    '/audit',
    '/audit?entity=grant',
    '/audit?entity=signing-key&from=2020-01-01&until=2020-01-02',
  ],
  '/audit/seals': () => ['/audit/seals'],
  '/profile': () => ['/profile'],
  '/$': () => ['/khong/co/trang/nay'],
};

function record(type: string, id: string, page = ''): Visit {
  return { address: `/records/${type}/${id}${page}`, lost: id === NOBODY };
}

function job(page: string, id: string): Visit {
  return { address: `${page}/${id}`, lost: id === NOBODY };
}

/** Finds what the addresses need, and has work done that leaves its page behind, as far as the person may. */
export async function know(api: Api): Promise<Known> {
  const me = await api.me();
  const [unit] = me.units;
  if (!unit) throw new Error('whoever looks at the screens holds a right');
  const grants = await api.list('/grants?limit=50&state=effective');
  const accounts = await api.list('/accounts?limit=50');
  const made = me.can.includes('account.manage');
  return {
    ...(await knowRecords(api, me)),
    ...(await knowHandover(api, me)),
    unit: unit.id,
    account: (accounts.find(({ can }) => can.includes('give-rights')) ?? accounts[0])?.id ?? NOBODY,
    grant: (grants.find(({ can }) => can.includes('revoke')) ?? grants[0])?.id ?? NOBODY,
    accountsJob: made ? await api.work('/accounts/bulk', twoAccounts(unit.code)) : NOBODY,
    unitsJob: made && unit.kind !== 'school' ? await api.work('/units/import', twoSchools(unit)) : NOBODY,
  };
}

/** One account that can be made and one that cannot. */
function twoAccounts(code: string) {
  return {
    reason: 'Quyết định số 12/QĐ',
    dryRun: false,
    rows: [
      { unit: `code:${code}`, fullName: 'Nguyễn Thị Hằng Phượng' },
      { unit: 'code:99999999', fullName: 'Đỗ Văn Không Đơn Vị' },
    ],
  };
}

/** One school that can be added and one that cannot. */
function twoSchools({ id, kind, code }: { id: string; kind: string; code: string }): FormData {
  const list = `code,name,parent,levelGroup\n9${code.replace(/\D/g, '').padStart(7, '0')},Trường Tiểu học Nguyễn Thị Minh Khai,${kind === 'department' ? '10507' : ''},06\n,Trường chưa có mã,,06\n`;
  const form = new FormData();
  form.append('dryRun', 'false');
  if (kind === 'commune') form.append('parent', id);
  form.append('file', new Blob([list], { type: 'text/csv' }), 'truong.csv');
  return form;
}
