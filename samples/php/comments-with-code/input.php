<?php
// function hidden() { run(); }
# class Hidden { }
/* use App\Hidden;
   hidden(); */
/**
 * Adds two numbers. Never call old_add($a).
 */
function add(int $a, int $b): int
{
    return plus($a, /* minus($b) */ $b); // times($a)
}

#[Pure] function one(): int { return first(); }

$url = 'https://example.com'; # trailing('comment')
$hash = $url . '#anchor' . last_part($url);
