// Suites, cases, tables of cases and fixtures.
const assert = require('node:assert');

describe('cart', () => {
  beforeEach(async () => {
    await reset();
  });

  it('adds', () => {
    assert.equal(add(1, 2), 3);
  });

  it.each([
    [1, 2],
    [3, f(4)],
  ])('adds %i', (a, b) => {
    add(a, b);
  });

  test.skip(`is skipped`, () => {});
  xit('is skipped too', () => {});
  it('is to be written');
});

const result = pattern.test('it is not a test');
schema.test('nor this', () => true);
