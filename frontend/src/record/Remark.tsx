import { List, Text } from '@mantine/core';
import type { RecordType } from '../api/types';
import { labelOf } from './fields';
import type { KeptRemark } from './remark';

interface RemarkProps {
  type: RecordType;
  said: KeptRemark;
}

/** Why a record was returned: as a whole, and field by field. */
export function Remark({ type, said: { reason, fields = [] } }: RemarkProps) {
  return (
    <>
      {reason && <Text fz="sm">{reason}</Text>}
      {fields.length > 0 && (
        <List fz="sm">
          {fields.map((one) => (
            <List.Item key={one.field}>
              <strong>{labelOf(type, one.field)}</strong>
              {`: ${one.reason}`}
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}
