<?php

use Illuminate\Support\Facades\Route;

Route::get('/about', 'AboutController@show');
Route::middleware('keepers')->get('/keys', 'KeyController@index');
