import type { AuditEntry } from '../api/types';

type Told = Pick<AuditEntry, 'entity' | 'operation' | 'changes'>;

/** Changes that say more than "changed": the field by which they are known, and the deed's name. */
const known: Record<string, [field: string, deed: (to: unknown) => string | undefined][]> = {
  account: [
    [
      'status',
      (to) => ({ locked: 'account.lock', active: 'account.unlock', ended: 'account.end' })[String(to)],
    ],
    ['unit', () => 'account.move'],
  ],
  unit: [
    ['mergedInto', (to) => (to ? 'unit.merge' : undefined)],
    ['endedOn', (to) => (to ? 'unit.end' : 'unit.restore')],
    ['name', () => 'unit.rename'],
  ],
  'unit-link': [['validUntil', (to) => (to ? 'unit-link.close' : undefined)]],
  grant: [
    ['revokedAt', (to) => (to ? 'grant.revoke' : undefined)],
    ['reviewedAt', () => 'grant.review'],
  ],
  credential: [
    ['passwordHash', () => 'credential.password'],
    ['otpConfirmedAt', (to) => (to ? 'credential.otpOn' : 'credential.otpOff')],
    ['otpSecret', () => 'credential.otpBegin'],
  ],
  session: [['endedAt', (to) => (to ? 'session.end' : undefined)]],
  'recovery-code': [
    ['usedAt', () => 'recovery-code.use'],
    ['replacedAt', () => 'recovery-code.replace'],
  ],
  code: [['validUntil', (to) => (to ? 'code.end' : undefined)]],
  'signing-key': [['retiredAt', () => 'signing-key.retire']],
  campaign: [['endedAt', (to) => (to ? 'campaign.end' : undefined)]],
  dossier: [
    ['supersededAt', (to) => (to ? 'dossier.supersede' : undefined)],
    ['confirmedAt', (to) => (to ? 'dossier.confirm' : undefined)],
    ['delegatedAt', (to) => (to ? 'dossier.delegate' : undefined)],
    ['activatedAt', (to) => (to ? 'dossier.activate' : undefined)],
    ['account', () => 'dossier.prepare'],
    ['registeredAt', () => 'dossier.register'],
    ['attendedAt', (to) => (to ? 'dossier.attend' : 'dossier.unattend')],
    ['decisionNumber', (to) => (to ? 'dossier.appoint' : undefined)],
    ['letterNumber', () => 'dossier.introduce'],
    ['slotAt', (to) => (to ? 'dossier.schedule' : 'dossier.unschedule')],
  ],
  minutes: [
    ['signedAt', (to) => (to ? 'minutes.sign' : undefined)],
    ['madeAt', () => 'minutes.again'],
  ],
};

/** The name of what was done, as the texts have it: `account.lock`, `unit.insert`. */
export function deed({ entity, operation, changes }: Told): string {
  if (operation === 'update') {
    for (const [field, name] of known[entity] ?? []) {
      const change = changes.find((one) => one.field === field);
      const found = change && name(change.to);
      if (found) return found;
    }
  }
  return `${entity}.${operation}`;
}

/** Whom or what the entry is about; null when that is the actor, or the row has no name. */
export function subject({
  changes,
  concerns,
  actor,
}: Pick<AuditEntry, 'changes' | 'concerns' | 'actor'>): string | null {
  if (concerns) return concerns.id === actor?.id ? null : concerns.fullName;
  for (const field of ['fullName', 'name', 'username', 'alias', 'labelVi', 'fileName']) {
    const change = changes.find((one) => one.field === field);
    const value = change?.to ?? change?.from;
    if (typeof value === 'string') return value;
  }
  return null;
}

/** Kept for the database's own use; telling them explains nothing. */
const silent = new Set([
  'search',
  'sortName',
  'changedAt',
  'createdAt',
  'chain',
  'valid',
  'digest',
  'content',
  'basis',
]);

/** One field before and after; `masked` when this reader may not read it, so that both sides are null. */
export type Change = AuditEntry['changes'][number];

export function told(changes: Change[]): Change[] {
  return changes.filter(
    ({ field, from, to, masked }) => !silent.has(field) && (masked || !(bare(from) && bare(to))),
  );
}

/** Nothing in it: null, an empty text, an empty list. */
function bare(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

export type Shown =
  | { kind: 'none' }
  | { kind: 'secret' }
  | { kind: 'date' | 'moment' | 'text' | 'reference'; value: string }
  | { kind: 'truth'; value: boolean };

/** How a value is to be shown. Digests of secrets ("#1f0c55aa") only tell that they changed. */
export function shown(value: unknown): Shown {
  if (bare(value)) return { kind: 'none' };
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (Array.isArray(value)) return { kind: 'text', value: value.map(String).join(', ') };
  if (typeof value === 'object') return { kind: 'text', value: JSON.stringify(value) };
  const text = String(value);
  if (/^#[0-9a-f]{8}$/.test(text)) return { kind: 'secret' };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: 'date', value: text };
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return { kind: 'moment', value: text };
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)) {
    return { kind: 'reference', value: text };
  }
  return { kind: 'text', value: text };
}

/** The author of what the installation writes by itself. */
const SYSTEM = '00000000-0000-7000-8000-000000000000';

/** What kind of thing the id in a field stands for; null when there is no page of it. */
export function referred(
  entity: string,
  field: string,
  id: string,
): 'unit' | 'account' | 'grant' | 'system' | null {
  if (id === SYSTEM) return 'system';
  if (['account', 'givenBy', 'revokedBy', 'reviewedBy', 'signedBy'].includes(field)) return 'account';
  if (field === 'grant') return 'grant';
  if (field === 'parent') return entity === 'grant' ? 'grant' : 'unit';
  return ['unit', 'unitId', 'mergedInto', 'organizer'].includes(field) ? 'unit' : null;
}
