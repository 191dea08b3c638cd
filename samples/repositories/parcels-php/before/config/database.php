<?php

return [
    'default' => 'pgsql',
    'connections' => [
        'pgsql' => [
            'host' => env('DB_HOST', '127.0.0.1'),
            'password' => env('DB_PASSWORD'),
            'port' => env('DB_PORT', 5432),
        ],
    ],
];
