<?php

namespace App\Console\Commands;

use Illuminate\Console\Command;

class CountStock extends Command
{
    protected $name = 'stock:count';
    protected $description = 'Counts the stock';

    public function handle()
    {
        config(['stock.counted.at' => now(), 'stock.counted.by' => f('x', 'y')]);
    }
}
