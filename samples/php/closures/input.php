<?php
$handler = function (Request $request) use ($app): Response {
    return respond($request);
};

$short = fn (int $n): int => double($n);

function outer(): callable
{
    $inner = static function () {
        within();
    };
    return fn () => $inner() + later();
}
