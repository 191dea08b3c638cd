<?php

namespace App\Http\Controllers;

class AboutController
{
    public function show()
    {
    }

    public function welcome()
    {
    }

    public function shelves()
    {
    }

    public function ping()
    {
    }
}
