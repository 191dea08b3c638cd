<?php

use App\Http\Controllers\FineController;
use Illuminate\Support\Facades\Route;

Route::prefix(config('counter.path'))->group(function (): void {
    Route::get('queue', [FineController::class, 'index']);
});
