<?php

namespace App\Console\Commands;

use Illuminate\Console\Command;
use Symfony\Component\Console\Attribute\AsCommand;

#[AsCommand(name: 'desk:prune')]
class PruneOld extends Command
{
    protected $signature = 'desk:prune {--days=3}';

    public function handle(): int
    {
        return 0;
    }
}
