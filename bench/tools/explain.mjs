// What a decision with its explanation costs when much has been given out of a grant, and how many statements it runs.
import { call, get, keep, kept, median, tokenOf } from './api.mjs';
import { numberOf, sql } from './sql.mjs';

const MANY = 1000;
const TIMES = 50;
const world = kept('world');
const token = () => tokenOf(world.callers.root);

/** Administrators of two communes, one of them with a thousand grants more below it than the other. */
const [few, many] = sql(`
  select a.id, a.username, g.id, g.unit_id from access_grant g join account a on a.id = g.account_id
  join unit u on u.id = g.unit_id
  where u.kind = 'commune' and g.role = 'administrator' and g.unit_id <> '${world.commune}'
  order by u.code limit 2`)
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([account, username, grant, unit]) => ({ account, username, grant, unit }));
sql(`
  select set_config('khue.actor', '${many.account}', true), set_config('khue.request', 'bench', true);
  insert into access_grant (account_id, role, unit_id, parent_id, passes, given_by, reason)
  select a.id, 'viewer', g.unit_id, g.id, 0, g.account_id, 'bench'
  from access_grant g, (select id from account order by username limit ${MANY}) a where g.id = '${many.grant}'`);

const below = ({ grant }) =>
  Number(sql(`select count(*) - 1 from access_grant where chain @> array['${grant}'::uuid]`));

async function asked(who, what, act) {
  const times = [];
  for (let n = 0; n < TIMES; n++) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  const fresh = async () => {
    sql("select pg_notify('khue', 'rights:*')");
    // The notice reaches the replica a moment after the commit.
    await new Promise((wait) => setTimeout(wait, 50));
    await act();
  };
  return {
    what,
    below: below(who),
    statements: await numberOf(act),
    median: median(times),
    fresh: await numberOf(fresh, 10),
  };
}

const rows = [];
for (const who of [few, many]) {
  const explain = (unit) => async () =>
    get(`/access/explain?account=${who.account}&permission=unit.manage&unit=${unit}`, await token());
  if (!(await explain(who.unit)()).allowed || (await explain(world.commune)()).allowed) {
    throw new Error('the explanation is not what it must be');
  }
  rows.push(await asked(who, 'decision and explanation, allowed', explain(who.unit)));
  rows.push(await asked(who, 'decision and explanation, refused', explain(world.commune)));
  rows.push(
    await asked(who, 'preview of a revocation with all that would fall', async () =>
      call('POST', `/grants/${who.grant}/revocation-preview`, await token(), {}),
    ),
  );
}
for (const [n, row] of rows.slice(0, 3).entries()) {
  if (rows[n + 3].statements > row.statements) throw new Error(`a statement per grant: ${row.what}`);
}
keep('explain', rows);
