<?php

use App\Http\Controllers\WingController;
use Illuminate\Support\Facades\Route;

Route::get('/', [WingController::class, 'index']);
Route::group(['prefix' => 'cells'], function () {
    Route::get('/{cell}', [WingController::class, 'cell']);
});
