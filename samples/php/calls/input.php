<?php
function run(array $xs, callable $then): mixed
{
    $a = \strlen('x') + namespace\local() + \App\Util\pad(1);
    $c = new Box;
    $d = (new Maker())->make()?->list()?->print();
    $e = Registry::instance()::$shared->empty();
    $f = array(1, list($g) = pair());
    $h = $then(...)(1);
    $i = array_map(strtoupper(...), $xs);
    $j = new $class($a);
    if (isset($a) and !empty($b)) { exit(1); }
    foreach ($xs as $x) { use_it($x); }
    while (next_one()) { }
    $k = new static(1);
    return match (true) { check($a) => yes(), default => throw new Nope(why()) };
}
