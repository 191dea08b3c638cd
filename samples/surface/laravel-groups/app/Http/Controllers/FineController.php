<?php

namespace App\Http\Controllers;

use Illuminate\Routing\Controllers\HasMiddleware;
use Illuminate\Routing\Controllers\Middleware;

class FineController implements HasMiddleware
{
    public static function middleware(): array
    {
        return [
            new Middleware('log'),
            new Middleware('auth', except: ['index']),
        ];
    }

    public function index()
    {
    }

    public function store()
    {
    }
}
