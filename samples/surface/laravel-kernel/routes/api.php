<?php

use Illuminate\Support\Facades\Route;

Route::get('/locks', 'LockController@index');
