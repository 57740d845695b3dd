import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandoverPaper } from '../../api/types';
import { moment } from '../../lib/dates';
import { Section } from '../../ui/Page';
import classes from './Day.module.css';
import { Digest } from './Digest';
import { savePaper, size } from './papers';
import { useAct } from './useAct';

/** Everything that was brought on paper, the newest first; of each kind the newest counts. */
export function Papers({ papers }: { papers: readonly HandoverPaper[] }) {
  const { t } = useTranslation('handover');
  const { run, problem } = useAct();
  return (
    <Section title={t('day.papers')} note={t('day.papersHelp')}>
      {problem}
      {papers.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('day.noPapers')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {papers.map((paper) => (
            <li key={paper.id} className={classes.paper}>
              <Text fz="sm" fw={500}>
                {t(`day.paper.${paper.kind}`)}
              </Text>
              <Anchor
                component="button"
                type="button"
                fz="sm"
                className={classes.download}
                aria-label={t('day.download', { name: paper.fileName })}
                onClick={() => void run(() => savePaper(paper))}
              >
                {paper.fileName}
              </Anchor>
              <Text fz="xs" c="dimmed" className="numbers">
                {t('day.paper.about', { size: size(paper.size), at: moment(paper.createdAt) })}
              </Text>
              <Digest sha256={paper.sha256} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
