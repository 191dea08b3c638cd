<?php

function setting(string $name, $default)
{
    $given = getenv('DEPOT_' . $name);
    return $given === false ? $default : $given;
}

setting('BASE_URL', '/');
setting('base', '/');
define('PLAIN_NAME', 1);
