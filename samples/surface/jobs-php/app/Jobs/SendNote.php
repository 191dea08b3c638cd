<?php

namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;

class SendNote implements ShouldQueue
{
    public function handle(): void
    {
    }
}
