<?php

namespace Depot\Middleware;

class Pass
{
    public function process($request, $handler)
    {
        if ($request->getAttribute('keeper') === null) {
            return $this->responses->create()->withStatus(401);
        }
        return $handler->handle($request);
    }
}
