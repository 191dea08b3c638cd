<?php
class Greeting
{
    public function text(array $items): string
    {
        $a = "plain $this->name() and {no code()} and \{$this->escaped()}";
        $b = "in braces {$this->name("x")} and {$items['k']->label()}!";
        $c = "nested {$this->map(fn ($x) => ["}", f($x)])} end";
        return $a . `ls {$this->dir()}` . '{$this->hidden()}' . $b . $c;
    }
}
