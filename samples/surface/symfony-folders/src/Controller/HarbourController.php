<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Http\Attribute\IsGranted;

#[Route('/harbours')]
class HarbourController
{
    #[Route('', methods: ['GET'])]
    public function index()
    {
    }

    #[Route('/{id}', methods: ['DELETE'])]
    #[IsGranted('ROLE_MASTER')]
    public function remove(int $id)
    {
    }
}
