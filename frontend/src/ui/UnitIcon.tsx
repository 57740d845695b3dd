import { IconBuildingArch, IconBuildingCommunity, IconSchool } from '@tabler/icons-react';
import type { UnitKind } from '../api/types';

const icons = { department: IconBuildingArch, commune: IconBuildingCommunity, school: IconSchool };

/** Decoration beside a unit's name; the name says the kind. */
export function UnitIcon({ kind, size = 18 }: { kind: UnitKind; size?: number }) {
  const Icon = icons[kind] ?? IconBuildingCommunity;
  return <Icon size={size} stroke={1.6} aria-hidden="true" style={{ flex: 'none' }} />;
}
