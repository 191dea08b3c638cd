<?php

namespace App\Http\Controllers;

use App\Services\ParcelService;
use Illuminate\Http\Request;

class ParcelController
{
    public function __construct(private ParcelService $parcels)
    {
    }

    public function scan(Request $request)
    {
        // env('COMMENTED_OUT') is read by nobody.
        return $this->parcels->scan($request->input('code'));
    }
}
