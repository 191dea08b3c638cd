<?php

namespace App\Http\Controllers;

class ParcelController extends Controller
{
    public function index()
    {
        return Parcel::all();
    }
}
