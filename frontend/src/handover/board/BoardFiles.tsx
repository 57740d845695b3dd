import { Box, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../day/useAct';
import { saveBoard } from './files';

/** How far the campaign is, to be taken along: every unit as a workbook, or the sums on paper. */
export function BoardFiles({ campaign }: { campaign: string }) {
  const { t } = useTranslation('handover');
  const { run, busy, problem } = useAct();
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={16} />}
            rightSection={<IconChevronDown size={16} />}
          >
            {t('board.take')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={16} />}
            onClick={() => void run(() => saveBoard(campaign, 'xlsx'))}
          >
            {t('board.workbook')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText size={16} />}
            onClick={() => void run(() => saveBoard(campaign, 'pdf'))}
          >
            {t('board.summary')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {problem && <Box flex="1 1 100%">{problem}</Box>}
    </>
  );
}
