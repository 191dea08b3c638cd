<?php

use Illuminate\Support\Facades\Route;

Route::get('/cells', 'CellController@index');
