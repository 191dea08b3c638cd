<?php

namespace App\Http\Middleware;

class DemoOnly
{
    public function handle($request, $next)
    {
        abort_if(config("desk.demo"), 403);

        return $next($request);
    }
}
