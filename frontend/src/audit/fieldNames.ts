import { useTranslation } from 'react-i18next';
import { inWords } from '../lib/label';
import { useRecordTypes } from '../ui/recordTypes';
import { recordEntities } from './search';

/** What a field is called: of records as their type has it, of everything else as the texts do. */
export function useFieldNames(entity: string): (field: string) => string {
  const { t } = useTranslation('audit');
  const enabled = recordEntities.some((one) => one === entity);
  const types = useRecordTypes({ enabled });
  const type = types.data?.items.find(({ code }) => code === typeOf(entity));
  const fields = enabled ? type?.sections.flatMap((section) => section.fields) : undefined;
  return (name) => {
    const field = fields?.find((one) => one.name === name);
    return field
      ? inWords(field.label)
      : t([`fieldOf.${entity}.${name}`, `field.${name}`], { defaultValue: name });
  };
}

/** The journal tells the record of a school from the school as a unit. */
function typeOf(entity: string): string {
  return entity === 'school-profile' ? 'school' : entity;
}
