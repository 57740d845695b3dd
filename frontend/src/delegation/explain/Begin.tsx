import { Anchor, Stack } from '@mantine/core';
import { IconHelpHexagon } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../api/types';
import { within } from '../../lib/label';
import { useActingUnit } from '../../session/actingUnit';
import { Empty } from '../../ui/States';
import { useCatalogue } from '../names';
import type { ExplainSearch } from '../search';

const route = getRouteApi('/frame/explain');

/** What people ask most. */
const usual: Permission[] = ['grant.give', 'account.manage', 'record.approve'];

/** Before anything is asked: what the answer will tell, and questions to begin with. */
export function Begin({ ask }: { ask: 'one' | 'who' }) {
  const { t } = useTranslation('delegation');
  const unit = useActingUnit();
  const names = useCatalogue()?.permissions ?? [];
  const questions = unit ? names.filter(({ code }) => usual.includes(code)) : [];
  return (
    <Empty
      icon={IconHelpHexagon}
      title={t('explain.begin')}
      action={
        <Stack gap={6} align="center">
          {questions.map(({ code, name }) => (
            <Anchor
              key={code}
              component={route.Link}
              fz="sm"
              search={(before: ExplainSearch) => ({ ...before, permission: code, unit: unit?.id })}
            >
              {t(ask === 'who' ? 'explain.askWho' : 'explain.askOne', {
                permission: within(name),
                unit: unit?.name,
              })}
            </Anchor>
          ))}
        </Stack>
      }
    >
      {t('explain.beginHint')}
    </Empty>
  );
}
