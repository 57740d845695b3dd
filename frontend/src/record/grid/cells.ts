import type { RecordField } from '../../api/types';
import { currentLanguage } from '../../i18n';
import { type Choice, found } from '../../lib/choices';
import { date, readDay } from '../../lib/dates';
import { fold } from '../../lib/fold';
import { decimal } from '../../lib/numbers';
import { readNumber } from '../../lib/readNumber';

/** What the cells of a field may stand for: words of codes or names of records. */
export type Words = ReadonlyMap<string, readonly Choice[]>;

/** Words for yes and no in the language of the screen. */
export interface YesNo {
  yes: string;
  no: string;
}

const YES = ['co', 'yes', 'true', '1', 'x', 'dung'];
const NO = ['khong', 'no', 'false', '0', 'sai'];

/** A value as a cell says it, as people type it themselves. */
export function textOf(field: RecordField, value: unknown, words: Words, { yes, no }: YesNo): string {
  if (value === null || value === undefined) return '';
  const word = (code: unknown) => labelOf(words.get(field.name), String(code));
  switch (field.kind) {
    case 'code':
      return word(value);
    case 'codes':
      return Array.isArray(value) ? value.map(word).join('; ') : '';
    case 'date':
      return date(String(value));
    case 'boolean':
      return value ? yes : no;
    case 'decimal':
    case 'integer':
    case 'year':
      return decimal(Number(value)).replace(/(\d)[.\s](?=\d{3}(\D|$))/g, '$1');
    default:
      return String(value);
  }
}

function labelOf(choices: readonly Choice[] | undefined, code: string): string {
  return choices?.find(({ value }) => value === code)?.label ?? code;
}

/** Why a text stands for nothing. */
export type Wrong = 'code' | 'date' | 'boolean' | 'number' | 'doubtful' | 'whole' | 'zero';

/** What a cell stands for as the API takes it, or why it stands for nothing and what was probably meant. */
export type Reading = { value: unknown } | { wrong: Wrong; instead?: string };

export function readCell(field: RecordField, text: string, words: Words, yesNo: YesNo): Reading {
  const said = text.trim();
  if (said === '') return { value: null };
  switch (field.kind) {
    case 'code':
    case 'reference': {
      const choice = chosen(words.get(field.name), said);
      if (choice) return { value: choice.value };
      // A record may have been entered a moment ago; the API knows.
      return field.kind === 'reference' ? { value: said } : { wrong: 'code' };
    }
    case 'codes': {
      const codes = said
        .split(/[;,]/)
        .map((part) => part.trim())
        .filter(Boolean)
        .map((part) => chosen(words.get(field.name), part));
      return codes.every(Boolean) ? { value: codes.map((one) => one?.value) } : { wrong: 'code' };
    }
    case 'date': {
      const day = readDay(said);
      return day ? { value: day } : { wrong: 'date' };
    }
    case 'boolean': {
      const word = fold(said);
      if (YES.includes(word) || word === fold(yesNo.yes)) return { value: true };
      return NO.includes(word) || word === fold(yesNo.no) ? { value: false } : { wrong: 'boolean' };
    }
    case 'integer':
    case 'year':
    case 'decimal': {
      const read = readNumber(said, currentLanguage(), field);
      if ('wrong' in read || field.kind === 'decimal' || Number.isInteger(read.value)) return read;
      return { wrong: 'whole' };
    }
    case 'national-id':
      return ZERO_LOST.test(said) ? { wrong: 'zero', instead: `0${said}` } : { value: said };
    default:
      return { value: said };
  }
}

/** Twelve digits of which the first was a zero, as spreadsheets keep them when they take them for numbers. */
const ZERO_LOST = /^\d{11}$/;

/** The one choice that a text means: by its code, its words, another of its names, or words that it begins or has. */
function chosen(choices: readonly Choice[] | undefined, said: string): Choice | undefined {
  const text = fold(said);
  const isSaid = (name: string) => name === said || fold(name) === text;
  const exact =
    choices?.find(({ value, label }) => isSaid(value) || isSaid(label)) ??
    onlyOne(choices?.filter(({ aliases }) => aliases?.some(isSaid)));
  return exact || !choices ? exact : onlyOne(found(choices, said, 2));
}

function onlyOne<One>(all: readonly One[] = []): One | undefined {
  return all.length === 1 ? all[0] : undefined;
}

const written: RecordField['kind'][] = ['code', 'codes', 'date', 'boolean', 'integer', 'year', 'decimal'];

/** What was typed, written out as it was understood: the words of a code, a day or a number as they are written. */
export function completed(field: RecordField, typed: string, words: Words, yesNo: YesNo): string {
  const reading = readCell(field, typed, words, yesNo);
  if ('wrong' in reading) return typed.trim();
  if (field.kind === 'reference') return String(reading.value ?? '');
  if (written.includes(field.kind)) return textOf(field, reading.value, words, yesNo);
  return typed.trim();
}

/** Reads like `readCell`; of a class of forty most texts are the same, so each is read once. */
export function reader(words: Words, yesNo: YesNo): (field: RecordField, text: string) => Reading {
  const known = new Map<string, Reading>();
  return (field, text) => {
    const key = `${field.name}\n${text}`;
    const reading = known.get(key) ?? readCell(field, text, words, yesNo);
    known.set(key, reading);
    return reading;
  };
}
