<?php

namespace App\Http\Middleware;

class RequireTwoFactorAuthentication
{
    public function handle($request, \Closure $next)
    {
        if ($request->user()?->wantsTwoFactors) {
            return redirect('/account/two-factors');
        }

        return $next($request);
    }
}
