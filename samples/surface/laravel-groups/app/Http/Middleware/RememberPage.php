<?php

namespace App\Http\Middleware;

class RememberPage
{
    public function handle($request, $next)
    {
        return $next($request);
    }
}
