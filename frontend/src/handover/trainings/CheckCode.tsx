import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrainingSession } from '../../api/types';
import classes from './CheckCode.module.css';
import { grouped } from './training';

interface CheckCodeProps {
  /** The training that a hall is to check in to; none while nothing is shown. */
  training: TrainingSession | undefined;
  onClose: () => void;
}

/** The code to check in with over the whole screen, to be read from the last row of a hall. */
export function CheckCode({ training, onClose }: CheckCodeProps) {
  const { t } = useTranslation('handover');
  const code = training?.checkCode;
  return (
    <Modal
      opened={Boolean(code)}
      onClose={onClose}
      fullScreen
      title={t('trainings.codeTitle')}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('ui:action.close'), size: 'lg' }}
    >
      {training && code && (
        <div className={classes.hall}>
          <h2 className={classes.name}>{training.name}</h2>
          <p className={`${classes.code} numbers`}>{grouped(code)}</p>
          <p className={classes.how}>{t('trainings.codeHow')}</p>
        </div>
      )}
    </Modal>
  );
}
