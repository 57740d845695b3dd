import { Box, Group, Text, Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import { LONGEST_TEXT } from './kinds';

interface OwnWordsProps {
  text: string;
  onChange: (text: string) => void;
}

/** The first paragraph of a letter in one's own words, with how long it is. */
export function OwnWords({ text, onChange }: OwnWordsProps) {
  const { t } = useTranslation('handover');
  const help = useId();
  return (
    <Box>
      <Textarea
        label={t('letters.text')}
        aria-describedby={help}
        autosize
        minRows={6}
        maxRows={12}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group justify="space-between" gap="0 16px" mt={4}>
        <Text id={help} fz="xs" c="dimmed">
          {t('letters.textHelp')}
        </Text>
        <Text fz="xs" c="dimmed" className="numbers">
          {t('letters.textLength', { used: count(text.length), most: count(LONGEST_TEXT) })}
        </Text>
      </Group>
    </Box>
  );
}
