import { Button, Stack, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../day/Day.module.css';
import { useStepAct } from '../steps/useStepAct';
import { type LinkPart, linkPage } from './linkPart';
import { saveTemplate, type Template } from './templates';

/** A paper that the unit has to bring, written as far as it is known, to be numbered and signed. */
export function LinkTemplate({ kind, ...part }: LinkPart & { kind: Template }) {
  const { t } = useTranslation('handover');
  const { run, busy, problem } = useStepAct(linkPage(part));
  return (
    <Stack gap="xs">
      <Text fz="sm">{t(`link.template.${kind}How`)}</Text>
      {problem}
      <div className={classes.actions}>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} />}
          loading={busy}
          onClick={() => void run(() => saveTemplate(part.token, kind))}
        >
          {t(`link.template.${kind}`)}
        </Button>
      </div>
    </Stack>
  );
}
