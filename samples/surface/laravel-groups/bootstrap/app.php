<?php

use App\Http\Middleware\DemoOnly;
use App\Http\Middleware\DeskOnly;
use App\Http\Middleware\RememberPage;
use App\Http\Middleware\RedirectIfAuthenticated;
use Illuminate\Auth\Middleware\Authenticate;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Middleware;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(
        web: __DIR__ . '/../routes/web.php',
        api: __DIR__ . '/../routes/api.php',
        commands: __DIR__ . '/../routes/console.php',
        health: '/up',
    )
    ->withMiddleware(function (Middleware $middleware): void {
        // A demo turns away who changes something, whoever that is.
        $middleware->web(append: [DemoOnly::class]);
        $middleware->group('api', [RememberPage::class, 'auth:api']);
        $middleware->appendToGroup('members', [Authenticate::class, RememberPage::class]);
        $middleware->appendToGroup('desk', [DeskOnly::class]);
        $middleware->appendToGroup('visitors', [RedirectIfAuthenticated::class, RememberPage::class]);
    })
    ->create();
