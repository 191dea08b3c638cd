<?php

namespace App\Services;

use GuzzleHttp\Client;

class CarrierClient
{
    public function __construct(private Client $http)
    {
    }

    public function label(string $code): string
    {
        $response = $this->http->post(config('depot.carrier.url') . '/labels', [
            'timeout' => config('depot.carrier.timeout', 10),
            'json' => ['code' => $code, 'printer' => config('depot.label.printer')],
        ]);

        return (string) $response->getBody();
    }
}
