/** Addresses of pages that other features point to. A feature's own links use its routes. */
export const paths = {
  home: '/',
  units: '/units',
  unit: (id: string) => `/units/${encodeURIComponent(id)}`,
  /** The records of one type, by the last step of their address in the API: `students`. */
  records: (type: string) => `/records/${encodeURIComponent(type)}`,
  /** What waits to be approved of one type. */
  reviewRecords: (type: string) => `/records/${encodeURIComponent(type)}/review`,
  /** The records of a school as a sheet. */
  recordSheet: (type: string) => `/records/${encodeURIComponent(type)}/grid`,
  approval: '/approval',
  findings: '/findings',
  exports: '/exports',
  newRecord: (type: string) => `/records/${encodeURIComponent(type)}/new`,
  record: (type: string, id: string) => `/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}`,
  editRecord: (type: string, id: string) =>
    `/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}/edit`,
  yearChange: (school: string) => `/year-change/${encodeURIComponent(school)}`,
  transfers: '/transfers',
  newTransfer: '/transfers/new',
  handover: '/handover',
  newCampaign: '/handover/new',
  campaign: (id: string) => `/handover/${encodeURIComponent(id)}`,
  editCampaign: (id: string) => `/handover/${encodeURIComponent(id)}/edit`,
  campaignLinks: (id: string) => `/handover/${encodeURIComponent(id)}/links`,
  /** Who comes when to the desks of a campaign; `desk` in the search is one of them. */
  handoverDesk: (id: string) => `/handover/${encodeURIComponent(id)}/desk`,
  campaignDesks: (id: string) => `/handover/${encodeURIComponent(id)}/desks`,
  campaignTrainings: (id: string) => `/handover/${encodeURIComponent(id)}/trainings`,
  campaignLetters: (id: string) => `/handover/${encodeURIComponent(id)}/letters`,
  /** Minutes or slips of many units as one document, printed by a job; `what` in the search says which. */
  handoverPrint: (id: string, job: string) =>
    `/handover/${encodeURIComponent(id)}/prints/${encodeURIComponent(job)}`,
  dossier: (id: string) => `/handover/dossiers/${encodeURIComponent(id)}`,
  firstSteps: '/first-steps',
  accounts: '/accounts',
  bulkAccounts: '/accounts/bulk',
  newAccount: '/accounts/new',
  account: (id: string) => `/accounts/${encodeURIComponent(id)}`,
  grants: '/grants',
  grant: (id: string) => `/grants/${encodeURIComponent(id)}`,
  giveGrant: '/grants/new',
  review: '/review',
  explain: '/explain',
  roles: '/roles',
  codeLists: '/code-lists',
  codeList: (name: string) => `/code-lists/${encodeURIComponent(name)}`,
  audit: '/audit',
  profile: '/profile',
};
