<?php

namespace Sample\Dice;

class Dice
{
    private const SIDES = 6;
    public int $last = 0;
    private int $seed = 1;

    public function roll(): int
    {
        return $this->next();
    }

    protected function shake(): void
    {
    }

    private function next(): int
    {
        return 4;
    }

    function show(): int
    {
        return $this->last;
    }
}
