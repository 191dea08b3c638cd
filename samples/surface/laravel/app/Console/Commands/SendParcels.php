<?php

namespace App\Console\Commands;

use Illuminate\Console\Command;

class SendParcels extends Command
{
    protected $signature = 'parcels:send {--dry-run}';

    public function handle()
    {
        $this->info('signature');
    }
}
