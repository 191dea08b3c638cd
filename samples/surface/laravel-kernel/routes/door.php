<?php

use App\Http\Controllers\DoorController;
use Illuminate\Support\Facades\Route;

Route::get('/', [DoorController::class, 'index']);
Route::middleware(['throttle:authentication'])->group(function () {
    Route::post('/open', [DoorController::class, 'open']);
});
Route::get('/yard', [DoorController::class, 'yard'])->middleware('redirect-if-not-admin');
Route::fallback([DoorController::class, 'index']);
