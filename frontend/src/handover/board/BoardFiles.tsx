import { Button, Group, Stack } from '@mantine/core';
import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { saveBoard } from '../day/papers';
import { useAct } from '../day/useAct';

/** How far the campaign is, to be taken along: every unit as a workbook, or the sums on paper. */
export function BoardFiles({ campaign }: { campaign: string }) {
  const { t } = useTranslation('handover');
  const workbook = useAct();
  const summary = useAct();
  return (
    <Stack gap="xs" className="no-print">
      {workbook.problem}
      {summary.problem}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} />}
          loading={workbook.busy}
          onClick={() => void workbook.run(() => saveBoard(campaign, 'xlsx'))}
        >
          {t('board.workbook')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileText size={16} />}
          loading={summary.busy}
          onClick={() => void summary.run(() => saveBoard(campaign, 'pdf'))}
        >
          {t('board.summary')}
        </Button>
      </Group>
    </Stack>
  );
}
