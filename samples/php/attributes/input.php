<?php
use PHPUnit\Framework\TestCase;

/** Checks sums. */
#[Group('fast'), CoversClass(Sum::class)]
final class SumTest extends TestCase
{
    protected function setUp(): void
    {
        $this->sum = new Sum();
    }

    public function testAdds(): void
    {
        self::assertSame(3, $this->sum->add(1, 2));
    }

    /** Adds rows. */
    #[Test]
    #[DataProvider('rows', [1, 2])]
    public function rowsAreAdded(#[Sensitive] int $a): void
    {
        $this->assertTrue($a > 0);
    }

    public static function rows(): array
    {
        return [];
    }
}
