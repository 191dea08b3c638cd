<?php

namespace App\Api;

use Symfony\Component\Routing\Attribute\Route;

#[Route('/ships')]
class ShipController
{
    #[Route('/{id}', methods: ['GET'])]
    public function show(int $id)
    {
    }
}
