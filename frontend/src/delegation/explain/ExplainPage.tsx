import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/Page';
import { Answer } from './Answer';
import { Begin } from './Begin';
import { Question } from './Question';
import { WhoMay } from './WhoMay';

const route = getRouteApi('/frame/explain');

/** Asks the deciding code: may this account do that there and why, or who may. */
export function ExplainPage() {
  const { t } = useTranslation('delegation');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { ask = 'one', account, permission, unit, recordType } = search;
  return (
    <Page title={t('explain.title')} purpose={t('explain.purpose')}>
      <Tabs
        value={ask}
        keepMounted={false}
        onChange={(tab) =>
          void navigate({ search: (before) => ({ ...before, ask: tab === 'who' ? 'who' : undefined }) })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="one">{t('explain.one')}</Tabs.Tab>
          <Tabs.Tab value="who">{t('explain.who')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="one">
          <Question account />
          {permission && unit ? (
            <Answer account={account} permission={permission} unit={unit} recordType={recordType} />
          ) : (
            <Begin ask="one" />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="who">
          <Question />
          {permission && unit ? (
            <WhoMay permission={permission} unit={unit} recordType={recordType} />
          ) : (
            <Begin ask="who" />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
