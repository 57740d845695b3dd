import { IconArrowBackUp, IconChecks, IconCircleCheck, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EducationRecord } from '../api/types';
import { Can } from '../ui/Can';
import { type Move, moves, permissionOf } from './moves';

const icons = {
  submit: IconSend,
  verify: IconChecks,
  approve: IconCircleCheck,
  return: IconArrowBackUp,
} as const;

/** Refusals that are no matter of course: their button stays, and tells why. */
const worthTelling = ['own-edit', 'own-school', 'closed', 'warnings-open', 'errors-open'];

interface MovesProps {
  record: EducationRecord;
  moving: Move | null;
  onMove: (move: Move) => void;
}

/** The buttons that move a record on, those that its state has a use for. */
export function Moves({ record, moving, onMove }: MovesProps) {
  const { t } = useTranslation('record');
  const shown = moves.filter(
    (move) => record.can.includes(move) || worthTelling.includes(record.cannot[move] ?? ''),
  );
  // The last step that can be taken is the one that people come for.
  const main = [...shown].reverse().find((move) => move !== 'return' && record.can.includes(move));
  return shown.map((move) => {
    const Icon = icons[move];
    return (
      <Can
        key={move}
        of={record}
        action={move}
        permission={record.cannot[move] === 'not-allowed' ? permissionOf[move] : undefined}
        unit={record.school.id}
        variant={move === main ? 'filled' : 'default'}
        leftSection={<Icon size={16} />}
        loading={moving === move}
        onClick={() => onMove(move)}
      >
        {t(`move.${move}`)}
      </Can>
    );
  });
}
