import { Combobox, Highlight, Text, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../lib/fold';
import { actFor, useActingUnit } from '../../session/actingUnit';
import { useMe } from '../../session/me';
import { UnitIcon } from '../UnitIcon';
import classes from './Frame.module.css';

/** The unit I act for; a searchable choice when I hold rights at several, plain text otherwise. */
export function UnitSwitcher() {
  const { t } = useTranslation('ui');
  const me = useMe();
  const unit = useActingUnit();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setTyped('');
    },
  });
  if (!unit) return null;
  const name = (
    <>
      <UnitIcon kind={unit.kind} />
      <span className={classes.unitName} title={unit.name}>
        {unit.name}
      </span>
    </>
  );
  if (me.units.length < 2) return <div className={classes.unit}>{name}</div>;
  const found = me.units.filter((one) => fold(`${one.name} ${one.code}`).includes(fold(typed)));

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      withinPortal={false}
      width={340}
      onOptionSubmit={(id) => {
        actFor(me, id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.unit}
          style={{ maxWidth: '100%' }}
          aria-label={t('frame.actingFor', { unit: unit.name })}
          onClick={() => combobox.toggleDropdown()}
        >
          {name}
          <IconChevronDown size={16} stroke={1.6} style={{ flex: 'none' }} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={t('frame.findUnit')}
          aria-label={t('frame.findUnit')}
        />
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={t('frame.units')}>
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id} active={one.id === unit.id}>
              <Highlight highlight={typed} fz="sm" fw={one.id === unit.id ? 600 : 400}>
                {one.name}
              </Highlight>
              <Text fz="xs" c="dimmed">
                {one.code}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('frame.noUnit')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
