<?php

use App\Jobs\CloseMonth;
use Illuminate\Support\Facades\Schedule;

Schedule::job(CloseMonth::class)->monthly();
Schedule::command('desk:prune')->daily();
