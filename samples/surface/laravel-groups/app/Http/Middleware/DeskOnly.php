<?php

namespace App\Http\Middleware;

class DeskOnly
{
    public function handle($request, $next)
    {
        abort_unless($request->user()->isAtDesk(), 403);

        return $next($request);
    }
}
