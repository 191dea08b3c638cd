<?php

namespace App\Http\Controllers;

class StopController extends Controller
{
    public function show($stop)
    {
        return $stop;
    }

    public function hook()
    {
        return 'ok';
    }
}
