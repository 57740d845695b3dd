// A department hands over to all 114 communes and invites all 1,608 schools: the board beside another list, the papers as jobs.
import { all, call, finished, get, keep, kept, khue, median, tokenOf } from './api.mjs';

const TIMES = 40;
const PAGE = 200;
const WARM = 10;
const { callers, department } = kept('world');
const token = () => tokenOf(callers.root);
const days = (n) => new Date(Date.now() + n * 86_400_000).toISOString();

const campaign = async (audience) =>
  call('POST', '/handover/campaigns', await token(), {
    unit: department,
    name: `Bàn giao: ${audience}`,
    audience,
    registerBy: days(1),
    handoverAt: days(2),
  });

/** A step on the version that is there now. */
async function step(method, dossier, name, body) {
  const answer = await fetch(`${khue}/api/v1/handover/dossiers/${dossier.id}/${name}`, {
    method,
    headers: {
      Authorization: `Bearer ${await token()}`,
      'Content-Type': 'application/json',
      'If-Match': `"v${dossier.version}"`,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function written(dossier, n) {
  const person = (part, name, position) => ({
    part,
    fullName: `${name} ${n}`,
    position,
    phone: '0912 345 678',
    email: `${part}.${n}@example.org`,
  });
  const people = [
    person('leader', 'Trần Văn Lãnh Đạo', 'Phó Chủ tịch'),
    person('officer', 'Nguyễn Thị Đầu Mối', 'Chuyên viên'),
  ];
  let now = await step('POST', dossier, 'register', { people });
  now = await step('POST', now, 'appoint', { decisionNumber: `${n}/QĐ-UBND`, decisionDay: '2026-01-05' });
  now = await step('POST', now, 'letter', { number: `${n}/GGT-UBND`, day: '2026-01-06' });
  now = await step('POST', now, 'prepare', {});
  await step('POST', now, 'minutes', {});
}

/** Seconds of a job that prints, and the size of what it printed. */
async function printed(id, what) {
  const began = performance.now();
  const job = await call('POST', `/handover/campaigns/${id}/prints`, await token(), { what });
  const { result } = await finished(job, callers.root);
  const seconds = (performance.now() - began) / 1000;
  const taken = await fetch(`${khue}/api/v1/handover/prints/${result.print}/take`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await token()}` },
  });
  if (!taken.ok) throw new Error(`take: ${taken.status}`);
  return { what, papers: result.papers, seconds, kib: (await taken.arrayBuffer()).byteLength / 1024 };
}

/** Milliseconds of each, one after the other in turn, so that what disturbs one disturbs the other. */
async function sideBySide(paths) {
  const seen = paths.map(() => []);
  for (let n = 0; n < TIMES + WARM; n++) {
    for (const [which, path] of paths.entries()) {
      const began = performance.now();
      const page = await get(path, await token());
      if (page.items.length !== PAGE) throw new Error(`${path}: ${page.items.length} rows`);
      if (n >= WARM) seen[which].push(performance.now() - began);
    }
  }
  return seen.map(median);
}

const communes = await campaign('commune');
const schools = await campaign('school');
const dossiers = await all(`/handover/campaigns/${communes.id}/dossiers`, await token());
for (const [n, dossier] of dossiers.entries()) await written(dossier, n + 1);
const jobs = [await printed(communes.id, 'minutes'), await printed(communes.id, 'slips')];

const board = `/handover/campaigns/${schools.id}/dossiers?limit=${PAGE}`;
const [dossiersMs, accountsMs] = await sideBySide([board, `/accounts?limit=${PAGE}`]);
const began = performance.now();
const fields = 'fields=id,unit,area,steps,slot,people';
const rows = [];
for (const one of [communes, schools]) {
  rows.push(...(await all(`/handover/campaigns/${one.id}/dossiers?${fields}`, await token())));
}
keep('handover', {
  schools: schools.id,
  page: PAGE,
  dossiersMs,
  accountsMs,
  board: rows.length,
  boardSeconds: (performance.now() - began) / 1000,
  jobs,
});
