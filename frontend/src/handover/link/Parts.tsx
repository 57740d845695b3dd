import { Accordion, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { moment } from '../../lib/dates';
import { Facts } from '../../ui/Facts';
import { LinkAppoint } from './LinkAppoint';
import { LinkLetter } from './LinkLetter';
import { LinkReady } from './LinkReady';
import { LinkTraining } from './LinkTraining';
import type { LinkPart } from './linkPart';
import classes from './Parts.module.css';

const PARTS = ['ready', 'attended', 'appointed', 'introduced', 'scheduled'] as const;

/** What a unit prepares after it has named its people, in the order in which it meets it; the first that waits is open. */
export function Parts(part: LinkPart) {
  const { t } = useTranslation('handover');
  const { steps, desk, place } = part.registration;
  const find = (name: string) => steps.find(({ step }) => step === name);
  const scanned = (name: string, scan: string) => !(find(name)?.missing ?? []).includes(scan);
  const waits = PARTS.find((name) => name !== 'scheduled' && !find(name)?.done);
  return (
    <Stack gap="sm">
      <Title order={2} fz="h4">
        {t('link.title')}
      </Title>
      <Accordion
        // Only hidden: what is typed in a closed part is known to whoever asks before the page is left.
        keepMountedMode="display-none"
        defaultValue={waits ?? null}
        variant="contained"
        order={3}
        classNames={{ control: classes.control, content: classes.content }}
      >
        {PARTS.map((name) => (
          <Accordion.Item key={name} value={name}>
            <Accordion.Control>
              <Group gap="xs" wrap="nowrap">
                <Sign part={name} done={find(name)?.done ?? false} />
                <span className={classes.label}>
                  {t(`link.part.${name}`)}
                  <Text span fz="sm" c="dimmed" display="block">
                    {name === 'scheduled'
                      ? desk
                        ? moment(desk.at)
                        : t('link.noTime')
                      : t(find(name)?.done ? 'link.done' : 'link.waits')}
                  </Text>
                </span>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              {name === 'ready' && <LinkReady {...part} />}
              {name === 'attended' && <LinkTraining {...part} attended={find(name)?.done ?? false} />}
              {name === 'appointed' && <LinkAppoint {...part} scanned={scanned(name, 'decision-scan')} />}
              {name === 'introduced' && <LinkLetter {...part} scanned={scanned(name, 'letter-scan')} />}
              {name === 'scheduled' && (
                <Stack gap="xs">
                  <Facts
                    facts={[
                      [t('link.desk.name'), desk?.name],
                      [t('link.desk.place'), place],
                      [t('link.desk.at'), desk && moment(desk.at)],
                    ]}
                  />
                  <Text fz="sm">{t('link.desk.bring')}</Text>
                </Stack>
              )}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}

/** Done, waiting, or only a time to come at. */
function Sign({ part, done }: { part: (typeof PARTS)[number]; done: boolean }) {
  const look = { size: 20, 'aria-hidden': true, style: { flexShrink: 0 } } as const;
  if (part === 'scheduled') return <IconClock {...look} />;
  return done ? <IconCircleCheck {...look} color="var(--khue-good)" /> : <IconCircleDashed {...look} />;
}
