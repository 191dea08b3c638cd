<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;

class StatusController
{
    #[Route('/tides', methods: ['GET'])]
    public function tides()
    {
    }

    #[Route(methods: ['POST'], path: '/tides/{id}', requirements: ['id' => '\d+'])]
    public function change(int $id)
    {
    }

    public function show()
    {
    }
}
