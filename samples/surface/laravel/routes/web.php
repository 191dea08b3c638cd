<?php

use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Route;

Route::view('/welcome', 'welcome');
Route::redirect('/home', '/welcome');
$seen = Cache::get('/welcome');
