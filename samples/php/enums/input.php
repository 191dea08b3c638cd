<?php
enum Suit: string implements HasLabel
{
    case Hearts = 'H';
    case Spades = 'S';

    const Wild = self::Spades;

    public static function draw(): self
    {
        return match (random_int(0, 1)) {
            0 => self::Hearts,
            default => self::from('S'),
        };
    }

    public function label(): string
    {
        switch ($this) {
            case Suit::Hearts:
                return ucfirst('hearts');
            case Spades:
                return title('spades');
        }
    }
}

$enum = enum_exists(Suit::class);
