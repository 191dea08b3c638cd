<?php

return [
    'name' => 'Counter',
    'path' => env('COUNTER_PATH', '/counter'),
    'tickets' => [
        'path' => 'tickets',
    ],
];
