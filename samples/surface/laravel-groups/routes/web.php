<?php

use App\Http\Controllers\FineController;
use Illuminate\Support\Facades\Route;

Route::get('about', ['uses' => 'AboutController@show', 'as' => 'about']);

Route::group(['middleware' => ['members'], 'prefix' => 'loans'], function (): void {
    Route::get('', ['as' => 'loans', 'uses' => 'LoanController@index']);
    Route::get('open', ['uses' => 'LoanController@open'])->withoutMiddleware(['members']);
});

Route::group(['middleware' => ['desk'], 'prefix' => 'desk'], function (): void {
    Route::post('close', ['uses' => 'LoanController@close']);
});

Route::group(['middleware' => ['visitors']], function (): void {
    Route::get('welcome', ['uses' => 'AboutController@welcome']);
});

Route::get('shelves', ['middleware' => 'auth', 'uses' => 'AboutController@shelves']);

Route::get('fines', [FineController::class, 'index']);
Route::post('fines', [FineController::class, 'store']);

$staff = ['auth:web', 'verified'];
$slow = ['throttle:6,1'];

Route::get('reports', [FineController::class, 'index'])->middleware($staff);
Route::get('report-links', [FineController::class, 'index'])->middleware($slow);

Route::middleware($staff)->group(function (): void {
    Route::get('audits', [FineController::class, 'index']);
});

Route::group(['prefix' => 'tallies', 'middleware' => $staff], function () use ($slow): void {
    Route::get('', [FineController::class, 'index'])->middleware($slow);
});
