import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../api/types';
import { date, moment } from '../../lib/dates';
import type { StepName } from './steps';

type Fact = [name: string, value: ReactNode];

const points = ['equipment', 'line', 'sound', 'projector'] as const;
const duties = ['confidentiality', 'officerAssigned', 'rulesIssued', 'schoolsDirected'] as const;

/** What is noted of each step; nothing of those that have nothing in them yet. */
export function useStepFacts(dossier: Dossier): (step: StepName) => Fact[] {
  const { t } = useTranslation('handover');
  const { readiness, appointment, letter, slot, account, passes, until, minutes, responsibilities } = dossier;
  const yes = (value: boolean) => t(value ? 'day.yes' : 'day.no');

  function facts(step: StepName): Fact[] {
    switch (step) {
      case 'registered':
        return dossier.registeredBy ? [[t('field.registeredBy'), t(`by.${dossier.registeredBy}`)]] : [];
      case 'signed':
        return minutes?.signedBy
          ? [
              [t('day.handed.signedBy'), minutes.signedBy],
              [t('day.minutes.number'), minutes.number],
            ]
          : [];
      case 'ready':
        return readiness.onlinePoint || points.some((one) => readiness[one])
          ? [
              [t('day.ready.onlinePoint'), readiness.onlinePoint],
              ...points.map((one): Fact => [t(`day.ready.${one}`), yes(readiness[one])]),
            ]
          : [];
      case 'attended':
        return dossier.attendedBy ? [[t('day.attend.how'), t(`day.attend.${dossier.attendedBy}`)]] : [];
      case 'appointed':
        return appointment
          ? [
              [t('day.appoint.officer'), appointment.fullName],
              [t('person.position'), appointment.position],
              [t('person.phone'), appointment.phone],
              [t('day.appoint.decision'), dated(appointment.decisionNumber, appointment.decisionDay)],
            ]
          : [];
      case 'introduced':
        return letter ? [[t('day.letter.letter'), dated(letter.number, letter.day)]] : [];
      case 'scheduled':
        return slot
          ? [
              [t('day.schedule.desk'), slot.name],
              [t('day.schedule.time'), moment(slot.at)],
            ]
          : [];
      case 'prepared':
        return account
          ? [
              [t('day.prepare.account'), account.username],
              [t('day.prepare.holder'), account.fullName],
              [t('day.prepare.passes'), passes],
              [t('day.prepare.until'), until ? date(until) : t('day.prepare.openEnd')],
            ]
          : [];
      case 'minuted':
        return minutes
          ? [
              [t('day.minutes.number'), minutes.number],
              [t('day.minutes.madeAt'), moment(minutes.madeAt)],
            ]
          : [];
      case 'confirmed':
        return duties.some((one) => responsibilities[one])
          ? duties.map((one): Fact => [t(`day.duty.${one}`), yes(responsibilities[one])])
          : [];
      default:
        return [];
    }
  }

  const dated = (number: string, day: string) => t('day.dated', { number, day: date(day) });
  return facts;
}
