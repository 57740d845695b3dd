import { byNamespace } from './bundles';

export const texts = byNamespace(
  import.meta.glob<Record<string, unknown>>('../*/vi.json', { eager: true, import: 'default' }),
);
