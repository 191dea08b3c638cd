<?php

namespace App\Jobs;

class CloseMonth extends QueuedService
{
    protected function run(): void
    {
    }
}
