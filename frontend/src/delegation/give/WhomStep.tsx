import { Box, Divider, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { byCursor } from '../../api/paging';
import { paths } from '../../paths';
import { AccountPicker } from '../../ui/AccountPicker';
import { DataList } from '../../ui/DataList';
import { Facts } from '../../ui/Facts';
import { GoLink } from '../../ui/GoLink';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { useGrantColumns } from '../columns';
import type { Draft } from './draft';

/** Step 1: the person, with what they hold already, so that nothing is given twice. */
export function WhomStep({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation('delegation');
  const { account } = form.values;
  return (
    <Section title={t('give.step.whom')} note={t('give.whomNote')}>
      <Box maw={480}>
        <AccountPicker
          label={t('give.account')}
          required
          {...form.getInputProps('account')}
          value={account}
        />
      </Box>
      <Text fz="sm" c="dimmed">
        {t('give.noAccount')}{' '}
        <GoLink to={paths.newAccount} underline="always">
          {t('give.newAccount')}
        </GoLink>
      </Text>
      {account && <Chosen id={account} />}
    </Section>
  );
}

function Chosen({ id }: { id: string }) {
  const { t } = useTranslation('delegation');
  const account = api.useQuery('get', '/accounts/{id}', { params: { path: { id } } });
  const { what, where, until, passes } = useGrantColumns();
  const held = api.useInfiniteQuery(
    'get',
    '/grants',
    { params: { query: { account: id, state: ['effective'], limit: 10, count: true } } },
    byCursor,
  );
  if (account.isPending) return <RowsSkeleton rows={3} height={28} />;
  if (account.isError) return <ErrorState error={account.error} retry={() => void account.refetch()} />;
  const { fullName, username, unit, position } = account.data;
  return (
    <>
      <Divider />
      <Facts
        facts={[
          [t('fact.account'), t('ui:chain.holder', { name: fullName, username })],
          [t('fact.of'), unit.name],
          [t('fact.position'), position],
        ]}
      />
      <Text fz="sm" fw={500}>
        {t('give.holds')}
      </Text>
      <DataList
        label={t('give.holds')}
        pages={held}
        columns={[what, where, until, passes]}
        rowKey={(grant) => grant.id}
        empty={
          <Text fz="sm" c="dimmed">
            {t('give.holdsNothing')}
          </Text>
        }
      />
    </>
  );
}
