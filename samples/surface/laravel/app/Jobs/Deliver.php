<?php

namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;

class Deliver implements ShouldQueue
{
    public function handle()
    {
    }
}
