import { Box, Group, Stack, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/numbers';
import { paths } from '../../paths';
import { byHalf, type Progress, progresses, progressOf } from '../progress';
import { looks } from './ProgressState';
import classes from './Tiles.module.css';
import type { Shown } from './useAllDossiers';

/** All units at once, by the halves of the region, each in the colour of its state. */
export function Tiles({ dossiers, fresh }: { dossiers: readonly Shown[]; fresh: ReactNode }) {
  const { t } = useTranslation('handover');
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="4px 16px">
        <Legend dossiers={dossiers} />
        {fresh}
      </Group>
      {byHalf(dossiers).map(([half, those]) => {
        const words = t(`board.half.${half}`);
        return (
          <Box key={half} component="section" aria-label={words}>
            <Title order={2} size="h3" mb={6}>
              {words}{' '}
              <span className={classes.many}>{t('board.units', { number: count(those.length) })}</span>
            </Title>
            <ul className={classes.tiles} aria-label={words}>
              {those.map((dossier) => (
                <Tile
                  key={dossier.id}
                  id={dossier.id}
                  name={dossier.unit.name}
                  progress={progressOf(dossier)}
                />
              ))}
            </ul>
          </Box>
        );
      })}
    </Stack>
  );
}

/** What the colours say, and how many units are so far. */
function Legend({ dossiers }: { dossiers: readonly Shown[] }) {
  const { t } = useTranslation('handover');
  const all = dossiers.map(progressOf);
  return (
    <ul className={classes.legend} aria-label={t('board.legend')}>
      {progresses.map((progress) => {
        const Icon = looks[progress].icon;
        return (
          <li key={progress}>
            <span className={classes.sign} data-progress={progress}>
              <Icon size={14} aria-hidden="true" />
            </span>
            {t(`board.progress.${progress}`)}
            <strong className="numbers">{count(all.filter((one) => one === progress).length)}</strong>
          </li>
        );
      })}
    </ul>
  );
}

/** Drawn again only when what it says changes: the board reads all of them every few seconds. */
const Tile = memo(function Tile({ id, name, progress }: { id: string; name: string; progress: Progress }) {
  const { t } = useTranslation('handover');
  const Icon = looks[progress].icon;
  return (
    <li>
      <Link to={paths.dossier(id)} className={classes.tile} data-progress={progress}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
        <span className={classes.name}>{name}</span>
        <span className={classes.word}>{t(`board.progress.${progress}`)}</span>
      </Link>
    </li>
  );
});
