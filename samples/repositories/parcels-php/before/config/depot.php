<?php

// 'unused' => 'a comment is no key',
return [
    'carrier' => [
        'url' => env('CARRIER_URL'),
        'token' => env('CARRIER_TOKEN'),
        'timeout' => 10,
    ],
    'label' => ['printer' => env('LABEL_PRINTER', 'zebra')],
    'days' => [1, 2, 3],
    'password' => 'canary-php-password',
];
