<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;

class CraneController
{
    #[Route('/cranes', methods: ['GET'])]
    public function index()
    {
    }
}
