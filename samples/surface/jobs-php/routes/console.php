<?php

use App\Jobs\CloseMonth;
use Illuminate\Support\Facades\Schedule;

Schedule::job(CloseMonth::class)->monthly();
Schedule::command('desk:prune')->daily();

$schedule->call(app()->make(\App\Services\Census::class))->daily();
$schedule->call([\App\Services\Census::class, 'take'])->weekly();
