<?php

use Illuminate\Support\Facades\Route;

Route::group(['prefix' => 'v1'], function (): void {
    Route::get('loans', ['uses' => 'LoanController@index']);
    Route::get('ping', ['uses' => 'AboutController@ping'])
        ->name('ping')
        ->withoutMiddleware(['api']);
});

Route::get('stray', ['uses' => 'LoanController@index'])->withoutMiddleware(['api'])->middleware($staff);
