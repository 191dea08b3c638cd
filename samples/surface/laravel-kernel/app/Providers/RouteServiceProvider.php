<?php

namespace App\Providers;

use App\Http\Middleware\RequireTwoFactorAuthentication;
use App\Http\Middleware\WardenOnly;
use Illuminate\Support\Facades\Route;

class RouteServiceProvider
{
    public function boot()
    {
        Route::middleware('web')->group(base_path('routes/web.php'));
        Route::prefix('api')->middleware('api')->group(base_path('routes/api.php'));
        Route::group([
            'middleware' => ['web', 'keepers'],
            'namespace' => 'App\\Http\\Controllers',
        ], function ($router) {
            require base_path('routes/keepers.php');
        });
        Route::middleware('web')->group(function () {
            Route::middleware(['auth.session', RequireTwoFactorAuthentication::class])
                ->group(base_path('routes/door.php'));
            Route::middleware(['auth.session', WardenOnly::class])
                ->prefix('/wing')
                ->group(base_path('routes/wing.php'));
        });
    }
}
