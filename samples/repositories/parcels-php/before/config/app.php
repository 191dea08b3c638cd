<?php

return [
    'name' => env('APP_NAME', 'Depot'),
    'timezone' => 'UTC',
];
