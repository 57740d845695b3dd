import { Button, Grid, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconBan } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, once } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Grant, Revocation } from '../../api/types';
import { paths } from '../../paths';
import { AccountPicker } from '../../ui/AccountPicker';
import { useSave } from '../../ui/forms';
import { GoLink } from '../../ui/GoLink';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { Section } from '../../ui/Page';
import { RowsSkeleton } from '../../ui/Skeletons';
import { ErrorState } from '../../ui/States';
import { useRefreshRights } from '../refresh';
import { Sentence } from '../Sentence';
import { Consequences } from './Consequences';
import { difference } from './fall';
import { useRevokeWords } from './words';

/** Left the right, the way of taking it back and the reason; right exactly what that does. */
export function Revoking({ grant, onDone }: { grant: Grant; onDone: (effect: Revocation) => void }) {
  const { t } = useTranslation('delegation');
  const refresh = useRefreshRights();
  const words = useRevokeWords(grant);
  const [changed, setChanged] = useState<ReturnType<typeof difference> | null>(null);
  const form = useForm({
    initialValues: {
      way: 'cascade' as 'cascade' | 'successor',
      successor: null as string | null,
      reason: '',
    },
    validate: {
      successor: (value, { way }) => (way === 'successor' && !value ? t('revoke.needSuccessor') : null),
      reason: (value) => (value.trim() ? null : t('ui:reasonDialog.required')),
    },
  });
  const successor = (form.values.way === 'successor' && form.values.successor) || undefined;
  const preview = api.useQuery(
    'post',
    '/grants/{id}/revocation-preview',
    { params: { path: { id: grant.id } }, body: { successor } },
    { staleTime: 0, refetchOnWindowFocus: false, placeholderData: keepPreviousData },
  );
  const shown = preview.data;

  const { submit, saving, problem } = useSave(form, async ({ reason }) => {
    if (!shown) return;
    try {
      const { data } = await client.POST('/grants/{id}/revoke', {
        params: { path: { id: grant.id }, header: once() },
        body: { previewTag: shown.previewTag, reason: reason.trim(), successor },
      });
      await refresh();
      if (data) onDone(data);
    } catch (error) {
      if (!isProblem(error, 'preview-stale', 'version-stale')) throw error;
      await refresh();
      const again = await preview.refetch();
      if (again.data) setChanged(difference(shown, again.data));
    }
  });

  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <form onSubmit={submit} noValidate>
          <LeaveGuard unsaved={() => form.isDirty()} />
          <Section title={t('revoke.right')}>
            <Sentence
              kind="holds"
              who={grant.account.fullName}
              role={grant.role}
              recordTypes={grant.recordTypes}
              units={[grant.unit.name]}
              until={grant.until}
              passes={grant.passes}
              size="md"
            />
            <Radio.Group label={t('revoke.way')} {...form.getInputProps('way')}>
              <Stack gap="xs" mt={4}>
                <Radio
                  size="sm"
                  value="cascade"
                  label={t('revoke.cascade')}
                  description={t('revoke.cascadeHelp')}
                />
                <Radio
                  size="sm"
                  value="successor"
                  label={t('revoke.successor')}
                  description={t('revoke.successorHelp')}
                />
              </Stack>
            </Radio.Group>
            {form.values.way === 'successor' && (
              <AccountPicker
                label={t('revoke.successorAccount')}
                required
                {...form.getInputProps('successor')}
                value={form.values.successor}
              />
            )}
            <Textarea
              label={t('ui:reasonDialog.label')}
              description={t('ui:reasonDialog.help')}
              required
              maxLength={500}
              {...form.getInputProps('reason')}
            />
            {problem}
            <Group gap="md">
              <Button
                type="submit"
                color="red.9"
                h="auto"
                mih={36}
                py={6}
                styles={{
                  label: { whiteSpace: 'normal', lineHeight: 1.5, height: 'auto', overflow: 'visible' },
                }}
                leftSection={<IconBan size={18} stroke={1.6} />}
                loading={saving || preview.isFetching}
                disabled={!shown}
              >
                {shown ? words(shown) : t('revoke.act')}
              </Button>
              <GoLink to={paths.grant(grant.id)} fz="sm">
                {t('ui:action.cancel')}
              </GoLink>
            </Group>
          </Section>
        </form>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Section title={t('revoke.effect')} note={t('revoke.effectNote')}>
          {preview.isPending && <RowsSkeleton rows={8} height={44} />}
          {preview.isError && !shown && (
            <ErrorState error={preview.error} retry={() => void preview.refetch()} />
          )}
          {shown && <Consequences preview={shown} changed={changed} />}
        </Section>
      </Grid.Col>
    </Grid>
  );
}
