<?php

namespace App\Http\Middleware;

use Symfony\Component\HttpKernel\Exception\AccessDeniedHttpException;

class WardenOnly
{
    public function handle($request, \Closure $next)
    {
        if (!$request->user()?->isWarden) {
            throw new AccessDeniedHttpException();
        }

        return $next($request);
    }
}
