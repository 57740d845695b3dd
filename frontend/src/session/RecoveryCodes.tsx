import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconDownload, IconKey, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../lib/download';
import { Barred } from '../ui/Barred';

/** Shown once: codes for the day the phone is lost. One goes on only after saying that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('session');
  const [kept, setKept] = useState(false);
  return (
    <Stack gap="md">
      <Alert
        variant="light"
        color="blue"
        icon={<IconKey size={20} />}
        title={t('recovery.title')}
        role="status"
      >
        {t('recovery.purpose')}
      </Alert>
      <SimpleGrid cols={2} spacing="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {codes.map((code) => (
          <Text key={code} component="li" ff="monospace" fz="md" ta="center" py={4} bg="var(--khue-hover)">
            {code}
          </Text>
        ))}
      </SimpleGrid>
      <Group gap="xs" className="no-print">
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('ui:action.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => saveText(t('recovery.file'), `${t('recovery.title')}\n\n${codes.join('\n')}\n`)}
        >
          {t('recovery.save')}
        </Button>
      </Group>
      <Checkbox
        className="no-print"
        label={t('recovery.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Stack gap="xs" className="no-print">
        <Barred why={kept ? undefined : t('recovery.keepFirst')} onClick={onKept}>
          {t('recovery.finish')}
        </Barred>
      </Stack>
    </Stack>
  );
}
