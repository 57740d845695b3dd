import { Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconShieldLock } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Roles } from '../api/types';
import { grouped } from './groups';
import classes from './Roles.module.css';

/** Permissions down, roles across; what a role does is said in its head. */
export function RoleTable({ table }: { table: Roles }) {
  const { t } = useTranslation('access');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard must be able to scroll it sideways.
    <section className={classes.scroll} tabIndex={0} aria-label={t('roles.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('roles.permission')}
            </th>
            {table.roles.map((role) => (
              <th scope="col" key={role.code}>
                <Text fz="sm" fw={600}>
                  {role.name}
                </Text>
                <Text fz="xs" c="dimmed" fw={400}>
                  {role.description}
                </Text>
                {role.otpRequired && (
                  <Tooltip label={t('roles.otpRequired')}>
                    <Text fz="xs" className={classes.otp}>
                      <IconShieldLock size={14} aria-hidden="true" /> {t('roles.otp')}
                    </Text>
                  </Tooltip>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grouped(table.permissions).map(([subject, permissions]) => (
            <Fragment key={subject}>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={table.roles.length + 1}>
                  {t(`roles.subject.${subject}`, { defaultValue: subject })}
                </th>
              </tr>
              {permissions.map((permission) => (
                <tr key={permission.code}>
                  <th scope="row" title={permission.description}>
                    {permission.name}
                  </th>
                  {table.roles.map((role) => (
                    <Cell key={role.code} yes={role.permissions.includes(permission.code)} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ yes }: { yes: boolean }) {
  const { t } = useTranslation('access');
  return (
    <td data-yes={yes || undefined}>
      {yes && <IconCheck size={18} stroke={2} aria-hidden="true" />}
      <VisuallyHidden>{yes ? t('roles.yes') : t('roles.no')}</VisuallyHidden>
    </td>
  );
}
