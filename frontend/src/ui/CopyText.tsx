import { ActionIcon, Code, CopyButton, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** A text to be typed elsewhere, with a button that copies it. */
export function CopyText({ text, copy = text }: { text: string; copy?: string }) {
  const { t } = useTranslation('ui');
  return (
    <Group gap={4} wrap="nowrap">
      <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {text}
      </Code>
      <CopyButton value={copy}>
        {({ copied, copy: take }) => (
          <Tooltip label={copied ? t('action.copied') : t('action.copy')}>
            <ActionIcon
              variant="subtle"
              color={copied ? 'khue' : 'gray'}
              onClick={take}
              aria-label={copied ? t('action.copied') : t('action.copy')}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}
