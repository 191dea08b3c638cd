<?php
namespace Größe;

function añadir(int $número): int
{
    return $número + länge("日本語(x)");
}

class 注文
{
    public function 合計(): int { return $this->数える(); }
}
