<?php

namespace App\Http\Controllers;

class LoanController
{
    public function index()
    {
    }

    public function open()
    {
    }

    public function close()
    {
    }
}
