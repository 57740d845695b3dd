import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { answer, show, stubApi } from '../lib/testing';
import { Can } from './Can';

const unit = { can: ['edit'], cannot: { move: 'not-allowed', end: 'no-such-code' } };

describe('Can', () => {
  it('does what is allowed', async () => {
    const act = vi.fn();
    show(
      <Can of={unit} action="edit" onClick={act}>
        {'Sửa'}
      </Can>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Sửa' }));
    expect(act).toHaveBeenCalledOnce();
  });

  it('stays focusable when refused, never acts, and tells why and who can', async () => {
    const act = vi.fn();
    const asked = stubApi({
      'GET /api/v1/access/explain': () =>
        answer({
          allowed: false,
          chain: [],
          missing: [{ code: 'no-grant', detail: 'Thiếu quyền quản lý đơn vị.' }],
          whoCan: [{ id: '1', username: 'lechan', fullName: 'Trần Văn Hùng' }],
        }),
    });
    show(
      <Can of={unit} action="move" permission="unit.manage" unit="code:SO-HP" onClick={act}>
        {'Chuyển'}
      </Can>,
    );
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Chuyển' });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(await screen.findByText('Thiếu quyền quản lý đơn vị.')).toBeTruthy();
    expect(screen.getByText(/Trần Văn Hùng \(lechan\)/)).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(act).not.toHaveBeenCalled();
    expect(asked[0]?.url).toContain('permission=unit.manage&unit=code%3ASO-HP');
  });

  it('has words for a reason it does not know', async () => {
    show(
      <Can of={unit} action="end" onClick={() => {}}>
        {'Kết thúc'}
      </Can>,
    );
    await userEvent.tab();
    expect(await screen.findByText('Bạn chưa có quyền làm việc này ở đơn vị này.')).toBeTruthy();
  });
});
