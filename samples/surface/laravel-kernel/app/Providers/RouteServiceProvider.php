<?php

namespace App\Providers;

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
    }
}
