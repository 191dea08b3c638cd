<?php

use App\Http\Controllers\ParcelController;
use App\Http\Controllers\StopController;
use Illuminate\Support\Facades\Route;

Route::get('ping', fn () => 'pong');

Route::middleware(['auth:sanctum', 'throttle:60,1'])->group(function () {
    Route::apiResource('parcels', ParcelController::class)->except('destroy');
    Route::apiResource('line-items.notes', StopController::class)->only(['index', 'show']);

    Route::prefix('stops')->controller(StopController::class)->group(function () {
        Route::get('{stop}', 'show')->name('stops.show');
        Route::match(['put', 'patch'], '{stop}', 'update');
    });
});

// Route::get('gone', ParcelController::class);
Route::group(['prefix' => 'open'], function () {
    Route::post('hooks', [StopController::class, 'hook'])->middleware('signed');
});
