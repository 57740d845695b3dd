/**
 * The contract of the foundation API by hand, in the shape that openapi-typescript generates: `paths` feeds the typed client.
 * Shapes carry the names of the contract; instants are ISO strings with zone, dates are `yyyy-mm-dd`.
 */

export type UnitKind = 'department' | 'commune' | 'school';
export type CommuneType = 'xa' | 'phuong' | 'dac-khu';
export type SchoolLevel = 'preschool' | 'primary' | 'lower-secondary' | 'upper-secondary' | 'continuing';

export type Permission =
  | 'unit.view'
  | 'unit.manage'
  | 'account.view'
  | 'account.manage'
  | 'grant.view'
  | 'grant.give'
  | 'audit.view'
  | 'record.read'
  | 'record.read-personal'
  | 'record.read-sensitive'
  | 'record.edit'
  | 'record.verify'
  | 'record.approve'
  | 'record.close'
  | 'report.view'
  | 'report.manage'
  | 'import.run'
  | 'export.run'
  | 'exchange.use';

export interface ProblemItem {
  pointer: string;
  code: string;
  detail: string;
  hint?: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  requestId?: string;
  errors?: ProblemItem[];
}

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}

export interface UnitRef {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
}

export interface AccountRef {
  id: string;
  username: string;
  fullName: string;
}

/** What the caller may do with an entity, and the reason code of what it may not. */
export interface Allowed {
  can: string[];
  cannot: Record<string, string>;
}

export interface Unit extends Allowed, UnitRef {
  type: CommuneType | null;
  levels: SchoolLevel[];
  levelGroup: string | null;
  ownership: string | null;
  status: 'active' | 'ended';
  endedOn: string | null;
  mergedInto: UnitRef | null;
  parent: UnitRef | null;
  parentFrom: string | null;
  aliases: string[];
  childCount: number;
  version: number;
}

export interface NewUnit {
  code: string;
  kind: UnitKind;
  type?: CommuneType;
  name: string;
  parent: string;
  levels?: SchoolLevel[];
  levelGroup?: string;
  ownership?: string;
  validFrom?: string;
  aliases?: string[];
}

export interface UnitChange {
  name?: string;
  aliases?: string[];
  type?: CommuneType | null;
  levels?: SchoolLevel[];
  levelGroup?: string | null;
  ownership?: string | null;
  parent?: string;
  parentFrom?: string;
  status?: Unit['status'];
  endedOn?: string;
  mergedInto?: string;
  reason?: string;
}

export interface UnitHistory {
  links: { parent: UnitRef; from: string; until: string | null; reason: string | null }[];
  names: { name: string; from: string; until: string | null; actor: AccountRef | null }[];
}

export interface UnitImportResult {
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  failed: number;
  items: {
    row: number;
    code: string;
    name: string;
    outcome: 'created' | 'changed' | 'unchanged' | 'failed';
    errors: ProblemItem[];
  }[];
}

export interface Account extends Allowed, AccountRef {
  email: string | null;
  phone: string | null;
  position: string | null;
  unit: UnitRef;
  status: 'active' | 'locked' | 'ended';
  passwordState: 'one-time' | 'one-time-expired' | 'set';
  otpEnabled: boolean;
  lastLoginAt: string | null;
  createdAt: string;
  version: number;
}

export interface NewAccount {
  username?: string;
  fullName: string;
  unit: string;
  email?: string;
  phone?: string;
  position?: string;
  grant?: { role: string; recordTypes?: string[]; until?: string; passes?: number; reason: string };
}

export interface OneTimePassword {
  account: Account;
  oneTimePassword: string;
  oneTimePasswordExpiresAt: string;
}

export interface AccountChange {
  fullName?: string;
  email?: string | null;
  phone?: string | null;
  position?: string | null;
  unit?: string;
  reason?: string;
}

export interface BulkAccounts {
  reason: string;
  dryRun?: boolean;
  rows: {
    unit: string;
    fullName: string;
    username?: string;
    email?: string;
    phone?: string;
    position?: string;
    role?: string;
    recordTypes?: string[];
    until?: string;
    passes?: number;
  }[];
}

export interface BulkAccountsResult {
  created: number;
  failed: number;
  items: {
    row: number;
    outcome: 'created' | 'failed';
    account?: AccountRef & { unit: UnitRef };
    oneTimePassword?: string;
    oneTimePasswordExpiresAt?: string;
    errors: ProblemItem[];
  }[];
}

export interface Job {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  message: string | null;
  result: unknown;
  createdAt: string;
  finishedAt: string | null;
}

export interface Grant extends Allowed {
  id: string;
  account: AccountRef & { unit: UnitRef };
  role: string;
  unit: UnitRef;
  recordTypes: string[] | null;
  from: string;
  until: string | null;
  passes: number;
  parent: string | null;
  givenBy: AccountRef | null;
  reason: string;
  state: 'effective' | 'pending' | 'expired' | 'revoked' | 'broken';
  createdAt: string;
  revokedAt: string | null;
  revokedBy: AccountRef | null;
  revokeReason: string | null;
  lastUsedAt: string | null;
  reviewedAt: string | null;
  version: number;
}

export interface NewGrant {
  account: string;
  role: string;
  unit: string;
  recordTypes?: string[];
  from?: string;
  until?: string;
  passes?: number;
  parent?: string;
  reason: string;
}

export interface Revocation {
  previewTag: string;
  grants: Grant[];
  reanchored: { grant: Grant; newParent: string }[];
  accounts: (AccountRef & { unit: UnitRef; losesAll: boolean; sessions: number })[];
  counts: { grants: number; reanchored: number; accounts: number; sessions: number };
}

export interface Roles {
  roles: {
    code: string;
    name: string;
    description: string;
    permissions: string[];
    otpRequired: boolean;
    passable: boolean;
  }[];
  permissions: { code: string; name: string; description: string }[];
  recordTypes: { code: string; name: string }[];
}

export interface Explanation {
  allowed: boolean;
  account: AccountRef;
  permission: string;
  unit: UnitRef;
  chain: Grant[];
  missing: { code: string; detail: string; grant?: string }[];
  whoCan: AccountRef[];
}

export interface AuditEntry {
  seq: number;
  at: string;
  actor: AccountRef | null;
  request: string;
  entity: string;
  record: string;
  unit: UnitRef | null;
  operation: 'insert' | 'update' | 'delete';
  version: number | null;
  changes: { field: string; from: unknown; to: unknown }[];
}

export interface Seal {
  number: number;
  at: string;
  rows: number;
  fromSeq: number;
  toSeq: number;
  hash: string;
  previousHash: string;
}

export interface Credentials {
  username: string;
  password: string;
  otp?: string;
}

export interface TokenAnswer {
  accessToken: string;
  tokenType: 'Bearer';
  expiresIn: number;
  mustChangePassword: boolean;
  mustEnrolOtp: boolean;
}

export interface LoginSession {
  id: string;
  current: boolean;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  address: string | null;
  userAgent: string | null;
}

export interface Me {
  account: Account;
  mustChangePassword: boolean;
  mustEnrolOtp: boolean;
  grants: Grant[];
  units: (UnitRef & { permissions: string[] })[];
  can: string[];
}

export interface Waiting {
  kind: string;
  count: number;
  unit: UnitRef | null;
  dueAt: string | null;
  link: string;
}

// --- paths ------------------------------------------------------------------------------------------------------

interface Operation<Answer, Body, Path, Query, Header, Status extends number> {
  parameters: Part<'path', Path> & { query?: Query; cookie?: never } & Part<'header', Header>;
  requestBody?: Body extends undefined ? never : { content: { 'application/json': Body } };
  responses: { [S in Status]: { headers: Headers; content: { 'application/json': Answer } } } & {
    default: { headers: Headers; content: { 'application/problem+json': Problem } };
  };
}

type Headers = { [name: string]: unknown };
/** Optional when nothing in it is required, as in generated types. */
type Part<Name extends string, Of> = {} extends Of ? { [N in Name]?: Of } : { [N in Name]: Of };
type None = {};
type ById = { id: string };
type IfMatch = { 'If-Match': string };
type Key = { 'Idempotency-Key'?: string };
type Paging = { limit?: number; cursor?: string; count?: boolean; fields?: string; sort?: string };
type Get<Answer, Query = None, Path = {}> = Operation<Answer, undefined, Path, Query, None, 200>;
type Post<Answer, Body = undefined, Path = {}, Status extends number = 200> = Operation<
  Answer,
  Body,
  Path,
  None,
  Key & Partial<IfMatch>,
  Status
>;
type Patch<Answer, Body> = Operation<Answer, Body, ById, None, IfMatch, 200>;
type Delete<Path = {}, Header = None> = Operation<never, undefined, Path, None, Header, 204>;
type Verb<Answer, Body> = Operation<Answer, Body, ById, None, Partial<IfMatch> & Key, 200>;

export interface paths {
  '/auth/login': { post: Post<TokenAnswer, Credentials> };
  '/auth/refresh': { post: Post<TokenAnswer> };
  '/auth/logout': { post: Post<never, undefined, {}, 204> };
  '/auth/password': { post: Post<never, { current: string; new: string }, {}, 204> };
  '/auth/sessions': { get: Get<Page<LoginSession>>; delete: Delete };
  '/auth/sessions/{id}': { delete: Delete<ById> };
  '/auth/otp': {
    post: Post<{ secret: string; uri: string }>;
    delete: Delete<{}, { 'X-Khue-Otp': string }>;
  };
  '/auth/otp/confirm': { post: Post<{ recoveryCodes: string[] }, { code: string }> };
  '/me': { get: Get<Me> };
  '/me/waiting': { get: Get<{ items: Waiting[] }> };

  '/units': {
    get: Get<
      Page<Unit>,
      Paging & {
        parent?: string;
        kind?: UnitKind[];
        type?: CommuneType[];
        level?: SchoolLevel[];
        status?: Unit['status'];
        q?: string;
        asOf?: string;
      }
    >;
    post: Post<Unit, NewUnit, {}, 201>;
  };
  '/units/{id}': { get: Get<Unit, None, ById>; patch: Patch<Unit, UnitChange> };
  '/units/{id}/children': { get: Get<Page<Unit>, Paging & { q?: string }, ById> };
  '/units/{id}/ancestors': { get: Get<{ items: UnitRef[] }, None, ById> };
  '/units/{id}/history': { get: Get<UnitHistory, None, ById> };
  '/units/import': {
    post: Operation<UnitImportResult, FormData, {}, { dryRun?: boolean; partial?: boolean }, Key, 200>;
  };

  '/accounts': {
    get: Get<
      Page<Account>,
      Paging & {
        unit?: string;
        within?: string;
        status?: Account['status'][];
        q?: string;
        role?: string[];
      }
    >;
    post: Post<OneTimePassword, NewAccount, {}, 201>;
  };
  '/accounts/{id}': { get: Get<Account, None, ById>; patch: Patch<Account, AccountChange> };
  '/accounts/{id}/lock': { post: Verb<Account, { reason: string }> };
  '/accounts/{id}/unlock': { post: Verb<Account, { reason: string }> };
  '/accounts/{id}/end': { post: Verb<Account, { reason: string }> };
  '/accounts/{id}/reset-password': { post: Verb<OneTimePassword, { reason: string }> };
  '/accounts/{id}/reset-otp': { post: Verb<Account, { reason: string }> };
  '/accounts/bulk': { post: Post<Job | BulkAccountsResult, BulkAccounts, {}, 200 | 202> };

  '/jobs/{id}': { get: Get<Job, None, ById>; delete: Delete<ById> };

  '/grants': {
    get: Get<
      Page<Grant>,
      Paging & {
        account?: string;
        unit?: string;
        within?: string;
        role?: string[];
        state?: Grant['state'][];
        parent?: string;
      }
    >;
    post: Post<Grant, NewGrant, {}, 201>;
  };
  '/grants/{id}': {
    get: Get<Grant & { chain: Grant[] }, None, ById>;
    patch: Patch<
      Grant,
      { until?: string | null; passes?: number; recordTypes?: string[] | null; reason: string }
    >;
  };
  '/grants/{id}/revocation-preview': { post: Verb<Revocation, { successor?: string }> };
  '/grants/{id}/revoke': {
    post: Verb<Revocation, { previewTag: string; reason: string; successor?: string }>;
  };
  '/grants/{id}/review': {
    post: Verb<Grant, { decision: 'confirm' | 'lapse'; until?: string; reason: string }>;
  };

  '/access/roles': { get: Get<Roles> };
  '/access/explain': {
    get: Get<Explanation, { account?: string; permission: string; unit: string; recordType?: string }>;
  };
  '/access/who': {
    get: Get<
      Page<{ account: AccountRef & { unit: UnitRef }; grant: Grant }>,
      Paging & { permission: string; unit: string; recordType?: string }
    >;
  };
  '/access/review': { get: Get<Page<Grant>, Paging & { unit?: string; unusedDays?: number }> };

  '/audit': {
    get: Get<
      Page<AuditEntry>,
      Paging & {
        unit?: string;
        actor?: string;
        record?: string;
        entity?: string[];
        from?: string;
        until?: string;
      }
    >;
  };
  '/audit/seals': { get: Get<Page<Seal>, Paging> };
}
