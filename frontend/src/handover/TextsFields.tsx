import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { Campaign } from '../api/types';
import { Section } from '../ui/Page';
import { RowsSkeleton } from '../ui/Skeletons';
import { ErrorState } from '../ui/States';
import { TextField } from './TextField';
import type { TermsForm } from './terms';
import { ownTexts, textNames } from './texts';

/** What the letters and papers of a campaign say; folded, since the usual words do for most campaigns. */
export function TextsFields({ form, audience }: { form: TermsForm; audience: Campaign['audience'] }) {
  const { t } = useTranslation('handover');
  const [open, setOpen] = useState(false);
  const usual = api.useQuery(
    'get',
    '/handover/texts',
    { params: { query: { audience } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  const [firstWrong] = Object.keys(form.errors);
  const wrong = firstWrong?.startsWith('texts.') ? firstWrong : undefined;
  // A field that is folded away cannot take the focus when it turns out to be wrong.
  useEffect(() => {
    if (wrong) setOpen(true);
    if (wrong && open) form.getInputNode(wrong)?.focus();
  }, [wrong, open, form.getInputNode]);
  const own = ownTexts(form.values.texts);
  return (
    <Section
      title={t('texts.title')}
      note={own === 0 ? t('texts.allUsual') : t('texts.own', { number: own })}
    >
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <Text component="summary" fz="sm" c="var(--khue-accent)" py={8} style={{ cursor: 'pointer' }}>
          {t('texts.open')}
        </Text>
        {open && usual.isPending && <RowsSkeleton rows={6} height={90} />}
        {open && usual.isError && <ErrorState error={usual.error} retry={() => void usual.refetch()} />}
        {open && usual.data && (
          <Stack gap="md" pt={8}>
            <Text fz="sm">
              {t('texts.names', { names: usual.data.names.map((name) => `{${name}}`).join(', ') })}
            </Text>
            {textNames.map((name) => (
              <TextField key={name} form={form} name={name} usual={usual.data.texts[name] ?? ''} />
            ))}
          </Stack>
        )}
      </details>
    </Section>
  );
}
