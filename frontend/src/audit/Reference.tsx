import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';
import { referred } from './deed';

interface ReferenceProps {
  entity: string;
  field: string;
  id: string;
}

/** What an id stands for, by its name where the reader may see it. */
export function Reference({ entity, field, id }: ReferenceProps) {
  const { t } = useTranslation('audit');
  switch (referred(entity, field, id)) {
    case 'system':
      return t('system');
    case 'unit':
      return <UnitReference id={id} />;
    case 'account':
      return <AccountReference id={id} />;
    case 'grant':
      return <GoLink to={paths.grant(id)}>{t('diff.grant')}</GoLink>;
    default:
      return <Code fz="xs">{id}</Code>;
  }
}

function UnitReference({ id }: { id: string }) {
  const unit = api.useQuery('get', '/units/{id}', { params: { path: { id } } }, { retry: false });
  if (!unit.data) return <Code fz="xs">{id}</Code>;
  return <GoLink to={paths.unit(id)}>{unit.data.name}</GoLink>;
}

function AccountReference({ id }: { id: string }) {
  const account = api.useQuery('get', '/accounts/{id}', { params: { path: { id } } }, { retry: false });
  if (!account.data) return <Code fz="xs">{id}</Code>;
  return <GoLink to={paths.account(id)}>{account.data.fullName}</GoLink>;
}
