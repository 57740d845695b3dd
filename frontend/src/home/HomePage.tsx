import { Grid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../session/me';
import { Page } from '../ui/Page';
import { FirstSteps } from './FirstSteps';
import { MyUnit } from './MyUnit';
import { NoRightsYet } from './NoRightsYet';
import { Waiting } from './Waiting';

/** What waits for me, each line one click from where it is done; beside it the facts of my unit. */
export function HomePage() {
  const { t } = useTranslation('home');
  const me = useMe();
  return (
    <Page title={t('title')} purpose={t('purpose')}>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="md">
            {me.units.length === 0 && <NoRightsYet />}
            <FirstSteps />
            <Waiting />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <MyUnit />
        </Grid.Col>
      </Grid>
    </Page>
  );
}
