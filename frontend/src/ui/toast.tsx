import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { t } from 'i18next';

/** The one that only tells; the next takes its place, so that they do not pile up over a telephone's page. */
let telling: string | undefined;

/** Says what was done; with `undo`, offers to take it back while the toast is there. */
export function done(text: string, undo?: () => void): void {
  tell(text, undo);
}

/** Says what was not done, or in part. */
export function notDone(text: string): void {
  tell(text, undefined, true);
}

function tell(text: string, undo?: () => void, refused = false): void {
  if (telling) notifications.hide(telling);
  telling = undefined;
  const id = notifications.show({
    color: refused ? 'orange' : 'khue',
    icon: refused ? <IconAlertTriangle size={18} /> : <IconCheck size={18} />,
    autoClose: undo ? 10_000 : 5_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('ui:action.close') },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text fz="sm">{text}</Text>
        {undo && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {t('ui:action.undo')}
          </Button>
        )}
      </Group>
    ),
  });
  if (!undo) telling = id;
}
