import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { moment } from '../lib/dates';
import { useMe } from '../session/me';
import classes from './Slips.module.css';
import type { Slip } from './slip';

/** Slips to be printed and cut apart, eight to a page. */
export function Slips({ slips }: { slips: Slip[] }) {
  const { t } = useTranslation('account');
  const address = `${window.location.origin}/login`;
  const office = useOffice();
  return (
    <>
      {/* Drawn once and repeated on every slip: a thousand slips carry the same picture. */}
      <svg className={classes.hidden} aria-hidden="true">
        <title>{t('slip.qr')}</title>
        <symbol id="login-address" viewBox="0 0 84 84">
          <QRCodeSVG value={address} size={84} level="M" marginSize={0} />
        </symbol>
      </svg>
      <ul className={classes.sheet} aria-label={t('slip.list')}>
        {slips.map((slip) => (
          <li key={slip.id} className={classes.slip}>
            <div className={classes.head}>
              <span className={classes.brand}>{t('slip.title', { brand: t('ui:brand') })}</span>
              <span>{office}</span>
            </div>
            <div className={classes.whose}>
              <strong>{slip.fullName}</strong>
              <span>{slip.unit.name}</span>
            </div>
            <dl className={classes.facts}>
              <dt>{t('slip.username')}</dt>
              <dd className={classes.secret}>{slip.username}</dd>
              <dt>{t('slip.password')}</dt>
              <dd className={classes.secret}>{slip.password}</dd>
              {slip.expiresAt && (
                <>
                  <dt>{t('slip.until')}</dt>
                  <dd>{moment(slip.expiresAt)}</dd>
                </>
              )}
              <dt>{t('slip.address')}</dt>
              <dd>{address}</dd>
            </dl>
            <svg className={classes.qr} role="img" aria-label={t('slip.qr')}>
              <title>{t('slip.qr')}</title>
              <use href="#login-address" />
            </svg>
            <p className={classes.rules}>{t('slip.rules')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The top of the tree, the office in whose name accounts are handed out; one's own unit while that is not known. */
function useOffice(): string {
  const { account } = useMe();
  const above = api.useQuery(
    'get',
    '/units/{id}/ancestors',
    { params: { path: { id: account.unit.id } } },
    { retry: false },
  );
  return above.data?.items[0]?.name ?? account.unit.name;
}
