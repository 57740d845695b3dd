import { useDisclosure } from '@mantine/hooks';
import { IconArrowsRightLeft, IconCircleOff, IconPencil, IconPlus, IconRestore } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Unit } from '../api/types';
import { Can } from '../ui/Can';
import { SidePanel } from '../ui/SidePanel';
import { EditUnit } from './EditUnit';
import { EndUnit } from './EndUnit';
import { MoveUnit } from './MoveUnit';
import { RestoreUnit } from './RestoreUnit';

/** What can be done with the unit; the one thing done daily is the primary button. */
export function UnitActions({ unit }: { unit: Unit }) {
  const { t } = useTranslation('unit');
  const navigate = useNavigate();
  const [editing, edit] = useDisclosure(false);
  const [moving, move] = useDisclosure(false);
  const [ending, end] = useDisclosure(false);
  const [restoring, restore] = useDisclosure(false);
  const here = { of: unit, permission: 'unit.manage', unit: unit.id } as const;
  // What a unit is and where it stands is decided above it, so that is where the right is asked for.
  const above = { ...here, unit: unit.parent?.id ?? unit.id } as const;

  return (
    <>
      {unit.status === 'ended' ? (
        <Can
          {...above}
          action="restore"
          variant="default"
          leftSection={<IconRestore size={16} />}
          onClick={restore.open}
        >
          {t('restore.open')}
        </Can>
      ) : (
        <>
          <Can
            {...here}
            action="edit"
            variant="default"
            leftSection={<IconPencil size={16} />}
            onClick={edit.open}
          >
            {t('edit.open')}
          </Can>
          {unit.parent && (
            <>
              <Can
                {...above}
                action="move"
                variant="default"
                leftSection={<IconArrowsRightLeft size={16} />}
                onClick={move.open}
              >
                {t('move.open')}
              </Can>
              <Can
                {...above}
                action="end"
                variant="default"
                leftSection={<IconCircleOff size={16} />}
                onClick={end.open}
              >
                {t('end.open')}
              </Can>
            </>
          )}
          {unit.kind !== 'school' && (
            <Can
              {...here}
              action="add-child"
              leftSection={<IconPlus size={16} />}
              onClick={() => void navigate({ to: '/units/new', search: { parent: unit.id } })}
            >
              {t(unit.kind === 'commune' ? 'new.openSchool' : 'new.open')}
            </Can>
          )}
        </>
      )}
      <SidePanel open={editing} onClose={edit.close} title={t('edit.title', { name: unit.name })}>
        <EditUnit unit={unit} onClose={edit.close} />
      </SidePanel>
      <SidePanel open={moving} onClose={move.close} title={t('move.title', { name: unit.name })}>
        <MoveUnit unit={unit} onClose={move.close} />
      </SidePanel>
      <EndUnit unit={unit} open={ending} onClose={end.close} />
      <RestoreUnit unit={unit} open={restoring} onClose={restore.close} />
    </>
  );
}
