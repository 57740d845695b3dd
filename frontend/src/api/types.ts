/**
 * Names for the shapes of the contract. `schema.d.ts` is made from openapi.yaml by `npm run api`, which every script that
 * needs it runs first, so the screens cannot disagree with the API.
 */
import type { components, paths as generated } from './schema';

type Schemas = components['schemas'];

export type AccountRef = Schemas['AccountRef'];
export type Account = Schemas['Account'];
export type AccountChange = Schemas['AccountChange'];
export type AttendanceResult = Schemas['AttendanceResult'];
export type AuditEntry = Schemas['AuditEntry'];
export type BulkAccounts = Schemas['BulkAccounts'];
export type BulkAccountsResult = Schemas['BulkAccountsResult'];
export type Campaign = Schemas['Campaign'];
export type CampaignChange = Schemas['CampaignChange'];
export type CampaignTexts = Schemas['CampaignTexts'];
export type CellProblem = Schemas['CellProblem'];
export type Code = Schemas['Code'];
export type CodeList = Schemas['CodeList'];
export type CodeListEntry = Schemas['CodeListEntry'];
export type CompletenessGap = Schemas['CompletenessGap'];
export type Credentials = Schemas['LoginRequest'];
export type Desk = Schemas['Desk'];
export type DeskBody = Schemas['DeskBody'];
export type Dossier = Schemas['Dossier'];
export type DossierStep = Schemas['DossierStep'];
export type Explanation = Schemas['Explanation'];
export type Export = Schemas['Export'];
export type Finding = Schemas['Finding'];
export type FindingCount = Schemas['FindingCount'];
export type FoundRecord = Schemas['FoundRecord'];
export type Grant = Schemas['Grant'];
export type HandoverLetter = Schemas['HandoverLetter'];
export type HandoverLetterOrder = Schemas['HandoverLetterOrder'];
export type HandoverLettersResult = Schemas['HandoverLettersResult'];
export type HandoverPaper = Schemas['HandoverPaper'];
export type HandoverPrint = Schemas['HandoverPrint'];
export type HandoverPrintBody = Schemas['HandoverPrintBody'];
export type Job = Schemas['Job'];
export type Label = Schemas['Label'];
export type LoginSession = Schemas['Session'];
export type Me = Schemas['Me'];
export type Merges = Schemas['Merges'];
export type NewAccount = Schemas['NewAccount'];
export type NewCampaign = Schemas['NewCampaign'];
export type NewExport = Schemas['NewExport'];
export type NewGrant = Schemas['GiveRequest'];
export type NewUnit = Schemas['NewUnit'];
export type OneTimePassword = Schemas['OneTimePassword'];
export type Participant = Schemas['Participant'];
export type Permission = Schemas['Permission'];
export type ProblemItem = Schemas['ProblemError'];
export type Reader = Schemas['Reader'];
export type RecordCount = Schemas['RecordCount'];
export type RecordDifference = Schemas['RecordDifference'];
export type RecordField = Schemas['RecordField'];
export type RecordRemark = Schemas['RecordStepBody'];
export type RecordsMoved = Schemas['RecordsMoved'];
export type RecordsConfirmed = Schemas['RecordsConfirmed'];
export type RecordType = Schemas['RecordType'];
export type Registration = Schemas['Registration'];
export type RegistrationLink = Schemas['RegistrationLink'];
export type Responsible = Schemas['Responsible'];
export type RoleCode = Schemas['Role'];
export type Revocation = Schemas['Revocation'];
export type Roles = Schemas['RoleTable'];
export type RowsWritten = Schemas['RowsWritten'];
export type SchoolLevel = Schemas['Level'];
export type SchoolProgress = Schemas['SchoolProgress'];
export type Seal = Schemas['Seal'];
export type TrainingSession = Schemas['TrainingSession'];
export type TrainingSessionBody = Schemas['TrainingSessionBody'];
export type NewTransfer = Schemas['NewTransfer'];
export type TransferAnswer = Schemas['TransferAnswer'];
export type Transfer = Schemas['Transfer'];
export type TokenAnswer = Schemas['Tokens'];
export type TypeCompleteness = Schemas['TypeCompleteness'];
export type Unit = Schemas['Unit'];
export type UnitChange = Schemas['UnitChange'];
export type UnitHistory = Schemas['UnitHistory'];
export type UnitImportResult = Schemas['UnitImportResult'];
export type YearChange = Schemas['YearChange'];
export type YearChangePlan = Schemas['YearChangePlan'];
export type YearChangeResult = Schemas['YearChangeResult'];
export type UnitRef = Schemas['UnitRef'];
export type Waiting = Schemas['Waiting'];
export type HandoverReminder = Schemas['HandoverReminder'];

export type UnitKind = UnitRef['kind'];
export type CommuneType = NonNullable<Unit['type']>;

/** A refusal; one that a proxy made, or that never arrived, has less in it than the contract promises. */
export type Problem = Pick<Schemas['Problem'], 'type' | 'title' | 'status'> & Partial<Schemas['Problem']>;

/** A list of schools to be uploaded; the contract knows files only as text. */
export type UnitImportForm = Omit<Schemas['UnitImportForm'], 'file'> & { file: File };

/** What every record says, whatever its type; the fields of its type stand beside it by their names. */
export type EducationRecord = Pick<
  Schemas['StudentRecord'],
  | 'id'
  | 'school'
  | 'schoolYear'
  | 'state'
  | 'officialVersion'
  | 'remark'
  | 'closedBy'
  | 'findings'
  | 'version'
  | 'createdAt'
  | 'changedAt'
  | 'masked'
  | 'can'
  | 'cannot'
> & { [field: string]: unknown };

/** What the caller may do with an entity, and the reason code of what it may not. */
export type Allowed = Pick<Unit, 'can' | 'cannot'>;

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}

/** Call sites write paths without the version prefix that the contract spells out. */
type Short<Paths> = {
  [Path in keyof Paths as Path extends `/api/v1${infer Rest}` ? Rest : Path]: Paths[Path];
};

export type paths = Short<generated>;
