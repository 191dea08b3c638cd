<?php

namespace App\Controller\Admin;

use Symfony\Component\Routing\Attribute\Route;

class BerthController
{
    #[Route('/berths', methods: ['GET'])]
    public function index()
    {
    }
}
