<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Support\Facades\Auth;

class CheckUserIsActive
{
    public function handle($request, Closure $next)
    {
        if (($request->user()) && (!$request->user()->isActive())) {
            Auth::logout();

            return redirect()->guest('login');
        }

        return $next($request);
    }
}
