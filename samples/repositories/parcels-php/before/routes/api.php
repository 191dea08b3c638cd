<?php

use App\Http\Controllers as Depot;
use Illuminate\Support\Facades\Route;

Route::prefix('depot')->middleware('auth:sanctum')->group(function () {
    Route::post('parcels/{parcel}/scan', [Depot\ParcelController::class, 'scan']);
});

// Route::delete('parcels/{parcel}', [Depot\ParcelController::class, 'destroy']);
Route::get('health', fn () => ['ok' => true]);
