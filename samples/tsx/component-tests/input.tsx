// Tests that render.
import { render, screen } from '@testing-library/react';
import { Badge } from './Badge';

describe('<Badge>', () => {
  beforeEach(() => {
    reset();
  });

  it('shows "3 > 2"', async () => {
    render(<Badge count={3} onClose={() => close(1)} />);
    expect(await screen.findByText('3')).toBeTruthy();
  });

  it.each([1, 2])('fits %d', (n) => {
    render(<Badge count={n} />);
  });
});
