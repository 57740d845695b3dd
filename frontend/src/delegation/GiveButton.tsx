import type { ButtonProps } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../paths';
import { useActingUnit } from '../session/actingUnit';
import { useMe } from '../session/me';
import { Can } from '../ui/Can';
import type { GiveSearch } from './search';

/** Begins giving a right, with whatever is already known of it. */
export function GiveButton({
  search = {},
  ...button
}: { search?: GiveSearch } & Omit<ButtonProps, 'disabled'>) {
  const { t } = useTranslation('delegation');
  const me = useMe();
  const unit = useActingUnit();
  const navigate = useNavigate();
  return (
    <Can
      {...button}
      of={{ can: me.can, cannot: {} }}
      action="grant.give"
      permission="grant.give"
      unit={unit?.id}
      onClick={() => void navigate({ to: paths.giveGrant, search })}
    >
      {t('give.title')}
    </Can>
  );
}
