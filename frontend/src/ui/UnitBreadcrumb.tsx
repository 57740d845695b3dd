import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { UnitRef } from '../api/types';
import { fold } from '../lib/fold';
import { paths } from '../paths';
import { useSees } from '../session/sees';
import { GoLink } from './GoLink';
import classes from './UnitBreadcrumb.module.css';

/** Sở › Phường Lê Chân › Trường …: where the unit stands; each step opens what stands below it. */
export function UnitBreadcrumb({ unit, to = paths.unit }: { unit: UnitRef; to?: (id: string) => string }) {
  const { t } = useTranslation('ui');
  const sees = useSees('unit.view');
  const above = api.useQuery('get', '/units/{id}/ancestors', { params: { path: { id: unit.id } } });
  const steps = [...(above.data?.items ?? []).filter((one) => one.id !== unit.id), unit];
  return (
    <nav aria-label={t('breadcrumb.label')}>
      <ol className={classes.trail}>
        {steps.map((step) => (
          <li key={step.id}>
            <GoLink
              to={to(step.id)}
              open={sees(step)}
              fz="sm"
              c="dimmed"
              aria-current={step.id === unit.id ? 'page' : undefined}
            >
              {step.name}
            </GoLink>
            {step.kind !== 'school' && (sees(step) ? <Below unit={step} to={to} /> : <Between />)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Stands where there is nothing to open. */
function Between() {
  return (
    <span className={classes.between}>
      <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
    </span>
  );
}

function Below({ unit, to }: { unit: UnitRef; to: (id: string) => string }) {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setTyped('');
    },
  });
  const children = api.useQuery(
    'get',
    '/units',
    { params: { query: { parent: unit.id, status: 'active', limit: 500 } } },
    { enabled: combobox.dropdownOpened },
  );
  const found = (children.data?.items ?? []).filter((one) =>
    fold(`${one.name} ${one.code}`).includes(fold(typed)),
  );
  return (
    <Combobox
      store={combobox}
      width={340}
      position="bottom-start"
      onOptionSubmit={(id) => {
        combobox.closeDropdown();
        void navigate({ to: to(id) });
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.open}
          aria-label={t('breadcrumb.children', { unit: unit.name })}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={t('breadcrumb.find', { unit: unit.name })}
          aria-label={t('breadcrumb.find', { unit: unit.name })}
        />
        <Combobox.Options
          mah={320}
          style={{ overflowY: 'auto' }}
          aria-label={t('breadcrumb.children', { unit: unit.name })}
        >
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              {one.name}
            </Combobox.Option>
          ))}
          {found.length === 0 && (
            <Combobox.Empty>{t(children.isPending ? 'state.loading' : 'breadcrumb.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
