<?php

namespace App\Http;

use Illuminate\Foundation\Http\Kernel as HttpKernel;

class Kernel extends HttpKernel
{
    protected $middlewareGroups = [
        'web' => [
            \App\Http\Middleware\EncryptCookies::class,
            // \Illuminate\Session\Middleware\AuthenticateSession::class,
            \App\Http\Middleware\VerifyCsrfToken::class,
            \App\Http\Middleware\CheckUserIsActive::class,
        ],
        'api' => [
            'throttle:60,1',
            'auth:api',
        ],
        'keepers' => [
            \App\Http\Middleware\Locale::class,
            \App\Http\Middleware\Authenticate::class,
        ],
    ];
}
