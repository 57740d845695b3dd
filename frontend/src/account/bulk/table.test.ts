import { describe, expect, it } from 'vitest';
import { emptyRow, pasteBlock, placeOf, readTable, roleOf, split } from './table';

describe('readTable', () => {
  it('reads cells copied out of a spreadsheet in their usual order', () => {
    expect(readTable('11383\tNguyễn Thị Hoa\tQuản trị\thoa@example.vn\t0912345678\tChuyên viên\r\n')).toEqual(
      [
        {
          line: 1,
          cells: {
            unit: '11383',
            fullName: 'Nguyễn Thị Hoa',
            role: 'Quản trị',
            email: 'hoa@example.vn',
            phone: '0912345678',
            position: 'Chuyên viên',
          },
        },
      ],
    );
  });

  it('follows the headings, whatever their order and spelling', () => {
    const [row] = readTable('HỌ VÀ TÊN *\tĐiện thoại\tMã đơn vị\nTrần Văn Bình\t0987\t11362');
    expect(row?.cells).toMatchObject({ unit: '11362', fullName: 'Trần Văn Bình', phone: '0987', email: '' });
  });

  it('reads CSV with semicolons, quotes and a byte order mark', () => {
    const [row, ...others] = readTable(
      '\uFEFFunit;full name;position\n11362;"Lê ""Tư""\nHải";"Phó phòng; VHXH"\n;;\n',
    );
    expect(row?.cells).toMatchObject({
      unit: '11362',
      fullName: 'Lê "Tư" Hải',
      position: 'Phó phòng; VHXH',
    });
    expect(others).toEqual([]);
  });

  it('keeps the numbers of the lines below headings and empty ones', () => {
    const rows = readTable('Mã đơn vị;Họ và tên\n11362;Trần Văn Bình\n;\n\n11383;Nguyễn Thị Hoa\n');
    expect(rows.map(({ line, cells }) => [line, cells.fullName])).toEqual([
      [2, 'Trần Văn Bình'],
      [5, 'Nguyễn Thị Hoa'],
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(readTable('')).toEqual([]);
    expect(readTable('\n\t\t\n')).toEqual([]);
  });
});

describe('split', () => {
  it('keeps quotes inside a cell and the last line without an end', () => {
    expect(split('a\tb "c"\nd\t')).toEqual([
      ['a', 'b "c"'],
      ['d', ''],
    ]);
  });
});

describe('pasteBlock', () => {
  it('fills from the cell on and adds rows', () => {
    const rows = pasteBlock([emptyRow(1)], { row: 0, column: 1 }, [['Hoa', 'viewer'], ['Bình\u00A0 An']]);
    expect(rows.map((row) => row.cells.fullName)).toEqual(['Hoa', 'Bình An']);
    expect(rows[0]?.cells.role).toBe('viewer');
    expect(rows.map((row) => row.line)).toEqual([1, 2]);
  });

  it('drops what is wider than the table', () => {
    const rows = pasteBlock([emptyRow(1)], { row: 0, column: 5 }, [['Trưởng phòng', 'quá rộng']]);
    expect(rows[0]?.cells.position).toBe('Trưởng phòng');
  });
});

describe('roleOf', () => {
  const roles = [{ code: 'administrator' as const, name: 'Quản trị' }];
  it('knows codes and names without diacritics', () => {
    expect(roleOf('quan tri', roles)).toBe('administrator');
    expect(roleOf('Administrator', roles)).toBe('administrator');
    expect(roleOf('sếp', roles)).toBeUndefined();
  });
});

describe('placeOf', () => {
  it('finds row and column of an error', () => {
    expect(placeOf('/rows/3/fullName')).toEqual({ row: 3, column: 'fullName' });
    expect(placeOf('/rows/12/until')).toEqual({ row: 12, column: undefined });
    expect(placeOf('/reason')).toBeNull();
  });
});
