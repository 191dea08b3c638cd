<?php

namespace App\Jobs;

use Illuminate\Contracts\Queue\ShouldQueue;

abstract class QueuedService implements ShouldQueue
{
    public function handle(): void
    {
        $this->run();
    }

    abstract protected function run(): void;
}
