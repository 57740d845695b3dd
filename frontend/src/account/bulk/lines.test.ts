import { describe, expect, it } from 'vitest';
import { linesOf, rememberLines } from './lines';
import { emptyRow } from './table';

describe('lines of a job', () => {
  it('are those of the list, whatever was left out', () => {
    rememberLines('job-1', [emptyRow(2), emptyRow(5), emptyRow(9)]);
    expect(linesOf('job-1')).toEqual([2, 5, 9]);
  });

  it('are unknown of another job than the last', () => {
    rememberLines('job-2', [emptyRow(1)]);
    expect(linesOf('job-1')).toEqual([]);
  });
});
