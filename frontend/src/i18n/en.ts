import { byNamespace } from './bundles';

export const texts = byNamespace(
  import.meta.glob<Record<string, unknown>>('../*/en.json', { eager: true, import: 'default' }),
);
