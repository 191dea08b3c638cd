<?php

namespace Depot\Middleware;

class Language
{
    public function process($request, $handler)
    {
        return $handler->handle($request)->withHeader('Content-Language', 'en');
    }
}
