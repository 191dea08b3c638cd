<?php
function make(): object
{
    $b = new \App\Box(1);
    return \App\wrap($b);
}
