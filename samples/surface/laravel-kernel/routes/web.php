<?php

use Illuminate\Support\Facades\Route;

Route::get('/about', 'AboutController@show');
Route::middleware('keepers')->get('/keys', 'KeyController@index');
Route::group(['middleware' => 'web'], function () {
    Route::get('/login', 'LoginController@show');
    Route::post('/' . config('keys.prefix') . '/login', 'LoginController@enter');
});
