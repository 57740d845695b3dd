import type { ComponentType } from 'react';
import type { NewExport, RecordType } from '../api/types';

/** What a list of records tells those who add something to it. */
export interface ListToolProps {
  type: RecordType;
  filter: NewExport['filter'];
  schoolYear: string | undefined;
  /** Whether the list shows them as they were approved last. */
  official: boolean;
  /** How many records the list has. */
  number: number;
  /** Names of the columns in sight. */
  columns: readonly string[];
}

const tools = new Map<string, ComponentType<ListToolProps>>();

/** Other features stand beside a list without being known to it; routes.tsx puts them there. */
export function addListTool(name: string, tool: ComponentType<ListToolProps>): void {
  tools.set(name, tool);
}

export function listTools(): readonly [string, ComponentType<ListToolProps>][] {
  return [...tools];
}
