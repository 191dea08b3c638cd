<?php

namespace App\Jobs;

use Illuminate\Support\Facades\Http;

class SendOrder implements ShouldQueue
{
    public $tries = 3;

    public function handle()
    {
        try {
            return Http::withToken($this->token)->retry(3, 100)->get('https://shop.example');
        } catch (\Exception $e) {
            report($e);
            \Sentry\captureException($e);
            $this->statsd->increment('send.failed');
            $this->post->increment('views');
            $this->camera->captureException($e);
            $this->span->recordException($e);
        }
    }

    public function again()
    {
        return retry(3, function () {
            return Http::get('https://shop.example');
        }, 100);
    }
}
