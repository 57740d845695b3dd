import { Alert, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../paths';
import { GoLink } from '../../ui/GoLink';

/** Letters cannot leave: says what still reaches units, and leads to the links on paper. */
export function NoMailServer({ campaign }: { campaign: string }) {
  const { t } = useTranslation('handover');
  return (
    <Alert variant="light" color="orange" icon={<IconMailOff size={20} />} title={t('letters.noMailServer')}>
      <Text fz="sm" mb={4}>
        {t('letters.noMailServerHint')}
      </Text>
      <GoLink to={paths.campaignLinks(campaign)} c="inherit" underline="always" fz="sm">
        {t('links.open')}
      </GoLink>
    </Alert>
  );
}
