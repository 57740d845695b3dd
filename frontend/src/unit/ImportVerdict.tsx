import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitImportResult } from '../api/types';
import { count } from '../lib/numbers';
import { paths } from '../paths';
import { GoLink } from '../ui/GoLink';

/** What a trial found, in one sentence, and what to do now. */
export function Tried({ result }: { result: UnitImportResult }) {
  const { t } = useTranslation('unit');
  const useful = result.created + result.changed;
  if (result.failed === result.rows) {
    return <Verdict look="wrong" title={t('import.allWrong')} text={t('import.allWrongHint')} />;
  }
  if (result.failed > 0) {
    const title = t('import.wrong', { number: count(result.failed) });
    return (
      <Verdict look="wrong" title={title} text={t(useful > 0 ? 'import.wrongHint' : 'import.allWrongHint')} />
    );
  }
  return useful > 0 ? (
    <Verdict look="told" title={t('import.right')} text={t('import.rightHint')} />
  ) : (
    <Verdict look="told" title={t('import.same')} text={t('import.sameHint')} />
  );
}

/** What was written. */
export function Written({ result }: { result: UnitImportResult }) {
  const { t } = useTranslation('unit');
  const useful = result.created + result.changed;
  const number = count(useful);
  if (result.failed > 0) {
    const title = t('import.writtenPartly', { number, failed: count(result.failed) });
    return <Verdict look="wrong" title={title} text={t('import.writtenPartlyHint')} />;
  }
  const title = useful > 0 ? t('import.written', { number }) : t('import.nothingWritten');
  return <Verdict look="done" title={title} text={<GoLink to={paths.units}>{t('import.toUnits')}</GoLink>} />;
}

const looks = {
  wrong: { color: 'orange', icon: IconAlertTriangle },
  told: { color: 'blue', icon: IconInfoCircle },
  done: { color: 'green', icon: IconCircleCheck },
} as const;

function Verdict({ look, title, text }: { look: keyof typeof looks; title: string; text: ReactNode }) {
  const { color, icon: Icon } = looks[look];
  return (
    <Alert color={color} variant="light" role="status" icon={<Icon size={20} />} title={title}>
      {text}
    </Alert>
  );
}
